package io.monazite.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class AdmissionTest {

    @Test
    void refusesWhoeverFindsNoRoomAndLetsInOthersLater() {
        Admission admission = new Admission(1, 1, Duration.ofMillis(1));
        Admission.Place first = admission.enter();
        first.awaitTurn();
        Admission.Place second = admission.enter();

        Refusal refusal = catchThrowableOfType(Refusal.class, admission::enter);
        assertThat(refusal.status()).isEqualTo(503);
        assertThat(refusal.code()).isEqualTo("OVERLOADED");

        assertThatThrownBy(second::awaitTurn).as("its turn does not come").isInstanceOf(Refusal.class);
        second.close();
        first.close();
        try (Admission.Place third = admission.enter()) {
            third.awaitTurn();
        }
    }

    @Test
    void tellsHowManyAreAnsweredAndHowManyWait() {
        Admission admission = new Admission(2, 2, Duration.ofMillis(1));
        assertCounts(admission, 0, 0);
        Admission.Place first = admission.enter();
        assertCounts(admission, 0, 1);
        first.awaitTurn();
        assertCounts(admission, 1, 0);
        Admission.Place second = admission.enter();
        assertCounts(admission, 1, 1);
        first.close();
        second.close();
        assertCounts(admission, 0, 0);
    }

    private static void assertCounts(Admission admission, int answering, int waiting) {
        assertThat(admission.answering()).as("answered").isEqualTo(answering);
        assertThat(admission.waiting()).as("waiting").isEqualTo(waiting);
    }

    @Test
    void givesAPlaceBackOnce() {
        Admission admission = new Admission(1, 0, Duration.ofMillis(1));
        Admission.Place place = admission.enter();
        place.awaitTurn();
        place.close();
        place.close();
        try (Admission.Place again = admission.enter()) {
            again.awaitTurn();
            assertThatThrownBy(admission::enter).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void letsInAnyNumberWhereNoneIsSet() {
        Admission admission = new Admission(0, 0, Duration.ofMillis(1));
        for (int place = 0; place < 10_000; place++) {
            admission.enter().awaitTurn();
        }
        assertThat(admission.enter()).isNotNull();
        assertCounts(admission, 10_000, 1);
    }
}
