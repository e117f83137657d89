package io.monazite.faults;

import java.util.List;
import java.util.Locale;

/// What was left after a fault.
///
/// @param what happened
/// @param times how often
/// @param acknowledged changes that were acknowledged
/// @param lost of these, how many are not there
/// @param half how many loads are there in part
/// @param findings rows that the checks returned
/// @param wrong answers that were neither right nor declared
/// @param recovery how long until all was as before, in words
record Outcome(
        String what,
        int times,
        long acknowledged,
        long lost,
        long half,
        long findings,
        List<String> wrong,
        String recovery) {

    static final List<String> HEADER = List.of(
            "| fault | times | acknowledged | lost | half seen | findings | wrong answers | until all was well, s |",
            "|---|---:|---:|---:|---:|---:|---:|---|");

    static Outcome of(String what, int times, Callers callers, Instance service, String recovery) {
        callers.close();
        return new Outcome(
                what,
                times,
                callers.acknowledged(),
                callers.lost(),
                callers.half(),
                service.findings(),
                callers.wrong(),
                recovery);
    }

    boolean isWell() {
        return lost == 0 && half == 0 && findings == 0 && wrong.isEmpty();
    }

    String line() {
        return "| %s | %d | %,d | %d | %d | %d | %d | %s |"
                .formatted(what, times, acknowledged, lost, half, findings, wrong.size(), recovery);
    }

    /// Seconds: the median, and the most.
    static String seconds(List<Double> measured) {
        List<Double> sorted = measured.stream().sorted().toList();
        return String.format(Locale.ROOT, "%.1f (at most %.1f)", sorted.get(sorted.size() / 2), sorted.getLast());
    }
}
