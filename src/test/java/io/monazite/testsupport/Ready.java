package io.monazite.testsupport;

import static io.restassured.RestAssured.when;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import io.restassured.response.Response;

/// Waits for the service under test.
public final class Ready {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Ready() {}

    /// Waits until `GET /q/health/ready` answers 200.
    public static void await() throws InterruptedException {
        Instant longest = Instant.now().plus(LONGEST);
        Response answer = when().get("/q/health/ready");
        while (answer.statusCode() != 200) {
            if (Instant.now().isAfter(longest)) {
                throw new AssertionError("not ready: " + answer.asString());
            }
            TimeUnit.MILLISECONDS.sleep(100);
            answer = when().get("/q/health/ready");
        }
    }
}
