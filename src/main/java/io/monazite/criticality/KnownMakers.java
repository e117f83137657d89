package io.monazite.criticality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Outlook;
import io.monazite.domain.OverPeriod;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Period;
import io.monazite.domain.Production;
import io.monazite.domain.Share;
import io.monazite.domain.ShareMeasure;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Unknown;

/// Who is known to make a material at a stage in or about a year, whether or not a figure tells how much.
final class KnownMakers {

    private static final int YEARS_NEAR = 3;

    private final MarketDesk desk;

    KnownMakers(MarketDesk desk) {
        this.desk = desk;
    }

    /// Those known by production or shares of no more than so many years before or after, who are not listed.
    Set<NodeId> unlisted(Set<NodeId> listed) {
        Set<NodeId> makers = new TreeSet<>();
        Stream.of(NodeKind.PRODUCTION, NodeKind.SHARE)
                .flatMap(desk.atlas()::all)
                .filter(fact -> isMaking(fact.fact())
                        && isWithin(fact, YEARS_NEAR)
                        && Sums.first(MarketDesk.interval(fact).high(), 1.0) > 0)
                .flatMap(fact -> parties(fact.fact()).stream())
                .filter(party -> isHolder(party) && !listed.contains(party))
                .forEach(makers::add);
        return makers;
    }

    /// Says which figures reach into the year and are not of it: fiscal years, rates, quarters and others.
    ///
    /// @param kind of the facts, production or shares
    /// @return those of whom it is said
    Set<NodeId> remarkOnPeriods(NodeKind kind, Set<NodeId> listed) {
        Set<NodeId> told = new TreeSet<>();
        desk.atlas()
                .all(kind)
                .filter(fact -> isMaking(fact.fact())
                        && !desk.isOfYear((OverPeriod) fact.fact())
                        && isWithin(fact, 0)
                        && parties(fact.fact()).stream().anyMatch(party -> isHolder(party) && !listed.contains(party)))
                .forEach(fact -> {
                    told.addAll(parties(fact.fact()));
                    Period period = ((OverPeriod) fact.fact()).period();
                    desk.unknown(
                            Unknown.Kind.PERIOD_NOT_COMPARABLE,
                            fact.id(),
                            "What %s made of %s is counted %s, which is not the year %d, and left out."
                                    .formatted(
                                            desk.words(parties(fact.fact())),
                                            desk.question().material(),
                                            period.kind() == Period.Kind.RATE ? "as a rate" : "over " + period,
                                            desk.question().year()));
                });
        return told;
    }

    private boolean isMaking(Fact fact) {
        if (fact instanceof Production made) {
            return made.outlook() == Outlook.ACTUAL
                    && made.material().equals(desk.question().material())
                    && Stages.of(made, desk.atlas())
                            .filter(desk.question().stage()::equals)
                            .isPresent();
        }
        return fact instanceof Share share
                && share.outlook() == Outlook.ACTUAL
                && share.material().equals(desk.question().material())
                && share.stage() == desk.question().stage()
                && share.whole().equals(MarketDesk.WORLD)
                && share.measureOf() == ShareMeasure.PRODUCTION;
    }

    private boolean isHolder(NodeId party) {
        return party.kind() == desk.holders() && !desk.atlas().isGroup(party);
    }

    private boolean isWithin(SourcedFact fact, int years) {
        int year = desk.question().year();
        return day(fact, fact.fact().validFrom(), "validFrom")
                                .orElse(LocalDate.MIN)
                                .getYear()
                        <= year + years
                && day(fact, fact.fact().validTo(), "validTo")
                                .orElse(LocalDate.MAX)
                                .getYear()
                        >= year - years;
    }

    /// Of a rate, the days between which sources say that it holds.
    private static Optional<LocalDate> day(SourcedFact fact, Optional<LocalDate> counted, String field) {
        return counted.or(
                () -> fact.reading().text(field).map(PartialDate::parse).map(PartialDate::latest));
    }

    private static List<NodeId> parties(Fact fact) {
        return switch (fact) {
            case Production made -> List.of(made.party());
            case Share share -> share.parties();
            default -> List.of();
        };
    }
}
