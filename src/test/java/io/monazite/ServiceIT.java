package io.monazite;

import org.junit.jupiter.api.Test;

import io.monazite.testsupport.Ready;
import io.quarkus.test.junit.QuarkusTest;

/// The service on the Neo4j of this test run.
@QuarkusTest
class ServiceIT {

    @Test
    void isReady() throws InterruptedException {
        Ready.await();
    }
}
