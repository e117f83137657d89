package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;

/// Chooses, among the readings of what parties make and take in, those over the period asked, in the basis of the
/// material's flows.
final class Amounts {

    private record Key(Position position, ReportedAmount.Kind kind) {}

    private final PeriodChoice period;
    private final Map<Position, Account> accounts = new HashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<NodeId, Position> carriedForward;

    /// @param carriedForward takes the facts of earlier years that stand for the period asked, each with where it
    /// counts
    Amounts(Reported reported, PeriodChoice period, BasisChoice basis, Map<NodeId, Position> carriedForward) {
        this.carriedForward = carriedForward;
        this.period = period;
        reported.stocks().forEach((position, stock) -> accounts.put(position, Account.NONE.withStock(stock)));
        Map<Key, List<ReportedAmount>> usable = new HashMap<>();
        for (ReportedAmount amount : reported.amounts()) {
            if (!period.admits(amount.period())) {
                // An earlier year gives way to a later one, and is missed by nobody.
                if (period.givesWay(amount.period())) {
                    continue;
                }
                leftOut.add(amount.leftOut(LeftOut.Reason.PERIOD_NOT_COMPARABLE));
            } else if (!basis.admits(amount.material(), amount.basis())) {
                leftOut.add(amount.leftOut(LeftOut.Reason.BASIS_NOT_CONVERTIBLE));
            } else {
                usable.computeIfAbsent(new Key(amount.position(), amount.kind()), _ -> new ArrayList<>())
                        .add(amount);
            }
        }
        usable.forEach(this::enter);
    }

    Map<Position, Account> accounts() {
        return Collections.unmodifiableMap(accounts);
    }

    List<LeftOut> leftOut() {
        return Collections.unmodifiableList(leftOut);
    }

    /// The party's own figure of the latest year, else the sum over its assets.
    private void enter(Key key, List<ReportedAmount> readings) {
        String latest = readings.stream()
                .map(amount -> amount.period().text())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<ReportedAmount> current = readings.stream()
                .filter(amount -> amount.period().text().equals(latest))
                .sorted(Comparator.comparing(ReportedAmount::fact))
                .toList();
        List<ReportedAmount> whole =
                current.stream().filter(amount -> amount.asset() == null).toList();
        List<ReportedAmount> counted = whole.isEmpty() ? current : whole.subList(0, 1);
        Interval tonnes = counted.stream()
                .map(ReportedAmount::tonnes)
                .reduce(Figures::sum)
                .orElse(Interval.UNKNOWN);
        counted.stream()
                .filter(amount -> period.isCarriedForward(amount.period()))
                .forEach(amount -> carriedForward.put(amount.fact(), key.position()));
        accounts.merge(key.position(), account(key.kind(), tonnes), Account::with);
    }

    private static Account account(ReportedAmount.Kind kind, Interval tonnes) {
        return switch (kind) {
            case PRODUCTION -> Account.NONE.withProduction(tonnes);
            case INTAKE -> Account.NONE.withIntake(tonnes);
        };
    }
}
