package io.monazite;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/// The service on the Neo4j of this test run.
@QuarkusTest
class ServiceIT {

    @Test
    void isReady() {
        when().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
