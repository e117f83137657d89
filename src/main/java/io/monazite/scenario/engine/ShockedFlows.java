package io.monazite.scenario.engine;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the reported flows that a scenario takes hold of, without looking at all others: the one place that knows
/// where the flows of each kind of shock are to be found.
final class ShockedFlows {

    private final Reported reported;

    ShockedFlows(Reported reported) {
        this.reported = reported;
    }

    /// Each flow once, with the first shock that takes hold of it.
    List<ReportedFlow> of(Scenario scenario) {
        List<Shock> shocks = scenario.shocks();
        return IntStream.range(0, shocks.size())
                .boxed()
                .flatMap(place -> candidates(shocks.get(place))
                        .filter(flow -> isSelected(shocks.get(place), flow))
                        .filter(flow -> shocks.subList(0, place).stream().noneMatch(shock -> isSelected(shock, flow))))
                .toList();
    }

    private boolean isSelected(Shock shock, ReportedFlow flow) {
        return shock.selects(Lane.of(flow), reported.geography(), reported.materials());
    }

    /// No more than the flows of those whose flows the shock can select, each once.
    private Stream<ReportedFlow> candidates(Shock shock) {
        FlowBook book = reported.book();
        return switch (shock) {
            case SupplierRetains retains -> book.from(retains.supplier()).stream();
            case FacilityStops stops -> book.from(stops.operator()).stream();
            case CompanyLost lost ->
                Stream.concat(
                        book.from(lost.company()).stream(),
                        book.to(lost.company()).stream()
                                .filter(flow -> !flow.supplier().equals(lost.company())));
            case AgreementSuspended suspended ->
                suspended.parties().isEmpty() ? book.under(suspended.agreement()).stream() : book.stream();
            case CountryRestricts restricts ->
                restricts.country().equals(Geography.WORLD)
                        ? book.stream()
                        : reported.geography()
                                .residents(restricts.country())
                                .map(book::from)
                                .flatMap(List::stream);
        };
    }
}
