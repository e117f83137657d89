package io.monazite.graph.neo4j;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import io.monazite.domain.Fact;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Qualifier;
import io.monazite.domain.StatusClass;
import io.monazite.domain.SupplyStatus;

/// Claims about flows between a few parties, drawn by a seed: several about one flow, of which some repeat or deny
/// others, some give a range, an open one or no figure at all, and some do not count.
final class RandomFlows {

    static final List<String> COUNTRIES = List.of("country:IN", "country:JP", "country:CN");
    static final List<String> COMPANIES = List.of(
            "company:a", "company:b", "company:c", "company:d", "company:e", "company:f", "company:g", "company:h");
    static final List<String> MATERIALS = List.of("material:rare", "material:ndpr", "material:nd", "material:dy");
    static final List<String> PERIODS = List.of("2023", "2024", "2024-H1", "FY2024-25/IN", "per-year");
    static final List<String> SOURCES = List.of("article:a1", "article:a2", "article:d1");

    private final Random random;
    private final List<Draft> drafts = new ArrayList<>();

    private RandomFlows(long seed) {
        this.random = new Random(seed);
    }

    static List<Draft> of(long seed, int flows) {
        RandomFlows all = new RandomFlows(seed);
        all.entities();
        Set<NodeId> told = new LinkedHashSet<>();
        while (told.size() < flows) {
            SupplyStatus status = all.one(List.of(SupplyStatus.values()));
            Fact flow = all.flow(status.statusClass());
            if (told.add(flow.id())) {
                all.tell(told.size(), flow, status.statusClass());
            }
        }
        return all.drafts;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void entities() {
        COUNTRIES.forEach(country -> drafts.add(Draft.of("of-" + country, country, country.substring(8))));
        drafts.add(Draft.of("of-group", "country:EU", "Group").with("members", List.of("country:IN", "country:JP")));
        COMPANIES.forEach(company -> {
            drafts.add(Draft.of("of-" + company, company, "Company " + company.substring(8))
                    .in(one(SOURCES))
                    .with("roles", List.of(one(List.of("MINER", "TRADER")), "SEPARATOR")));
            if (!company.endsWith("h")) {
                drafts.add(Draft.of(
                        "place-" + company,
                        Draft.fact(NodeKind.LOCATION, "entity=" + company, "country=" + one(COUNTRIES))));
            }
        });
        drafts.add(Draft.of("rare", "material:rare", "Rare earths"));
        drafts.add(Draft.of("ndpr", "material:ndpr", "NdPr")
                .with("parent", "material:rare")
                .with("stage", "SEPARATION"));
        drafts.add(Draft.of("nd", "material:nd", "Nd")
                .with("parent", "material:ndpr")
                .with("stage", "METAL"));
        drafts.add(Draft.of("dy", "material:dy", "Dy").with("stage", "SEPARATION"));
    }

    private Fact flow(StatusClass statusClass) {
        String supplier = one(COMPANIES);
        String buyer = random.nextInt(4) == 0 ? one(COUNTRIES) : one(COMPANIES);
        return Draft.fact(
                NodeKind.SUPPLY,
                "supplier=" + supplier,
                "buyer=" + buyer,
                "material=" + one(MATERIALS),
                "basis=REO",
                "period=" + one(PERIODS),
                "statusClass=" + statusClass);
    }

    private void tell(int number, Fact flow, StatusClass statusClass) {
        int claims = 1 + random.nextInt(4);
        for (int each = 0; each < claims; each++) {
            Draft draft = Draft.of("f" + number + "-" + each, flow)
                    .in(one(SOURCES))
                    .with("status", one(statusesOf(statusClass)).name());
            figure(draft);
            if (each > 0 && random.nextInt(3) == 0) {
                draft.copies("f" + number + "-" + random.nextInt(each));
            } else if (each > 0 && random.nextInt(8) == 0) {
                draft.computedFrom("f" + number + "-0");
            }
            if (each > 0 && random.nextInt(6) == 0) {
                draft.denies();
            }
            if (each > 0 && random.nextInt(8) == 0) {
                draft.proposed();
            }
            drafts.add(draft);
        }
    }

    private void figure(Draft draft) {
        double figure = 50 * (1 + random.nextInt(6));
        switch (random.nextInt(5)) {
            case 0 -> draft.tonnes(Interval.moreThan(figure), Qualifier.MORE_THAN);
            case 1 -> draft.tonnes(new Interval(figure, null, figure + 100), Qualifier.BETWEEN);
            case 2 -> draft.tonnes(new Interval(0.0, null, figure), Qualifier.UP_TO);
            case 3 -> draft.tonnes(figure);
            default -> {}
        }
    }

    private static List<SupplyStatus> statusesOf(StatusClass statusClass) {
        return List.of(SupplyStatus.values()).stream()
                .filter(status -> status.statusClass() == statusClass)
                .toList();
    }
}
