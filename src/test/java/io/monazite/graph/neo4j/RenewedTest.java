package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.monazite.graph.GraphException;

class RenewedTest {

    @Test
    void isRenewedAgainAndAgainThoughOneTimeFails() {
        CountDownLatch times = new CountDownLatch(3);
        Renewed renewed = new Renewed(Duration.ofMillis(1), () -> {
            times.countDown();
            if (times.getCount() == 2) {
                throw new GraphException.LoadLost("for a moment");
            }
        });
        assertThat(renewed.during(() -> awaited(times))).isTrue();
    }

    @Test
    void isLeftAloneByWorkThatIsShort() {
        CountDownLatch once = new CountDownLatch(1);
        assertThat(new Renewed(Duration.ofHours(1), once::countDown).during(() -> "done"))
                .isEqualTo("done");
        assertThat(once.getCount()).isOne();
    }

    private static boolean awaited(CountDownLatch times) {
        try {
            return times.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
