package io.monazite.api;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.criticality.EuropeanSupplyRisk;
import io.monazite.criticality.measure.SupplyRisk;
import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Qualifier;
import io.monazite.domain.Stage;
import io.monazite.domain.Unit;

/// How questions of the European Union's supply risk, and the fields of their answers, are answered.
final class SupplyRiskFields {

    private SupplyRiskFields() {}

    static void into(Fields fields) {
        fields.on(Object.class, "Query").reads("supplyRisk", (root, field) -> supplyRisk(field));
        fields.on(EuropeanSupplyRisk.class, "SupplyRisk")
                .is("snapshot", EuropeanSupplyRisk::snapshot)
                .is("value", EuropeanSupplyRisk::value)
                .is("global", EuropeanSupplyRisk::global)
                .is("european", EuropeanSupplyRisk::european)
                .is("unknowns", found -> found.remarks().unknowns())
                .is("assumptions", found -> found.remarks().assumptions());
        fields.on(EuropeanSupplyRisk.Source.class, "RiskSource")
                .reads("country", (source, field) -> Ends.one(field, source.country()))
                .is(
                        "share",
                        source -> source.share().isUnknown()
                                ? null
                                : new Amount(source.share(), Unit.PERCENT, Basis.UNSTATED, Qualifier.EXACT))
                .reads("governance", (source, field) -> Ends.one(field, source.governance()))
                .is("trade", EuropeanSupplyRisk.Source::trade)
                .reads("facts", (source, field) -> Ends.all(field, source.facts()));
    }

    private static CompletionStage<?> supplyRisk(DataFetchingEnvironment field) {
        NodeId material = Arguments.id(field, "material", NodeKind.MATERIAL);
        Arguments all = Arguments.all(field);
        Stage stage = Stage.valueOf(Objects.requireNonNull(all.text("stage")));
        int year = CriticalityFields.year(field);
        Arguments given = Arguments.of(field, "parameters");
        SupplyRisk.Parameters parameters = new SupplyRisk.Parameters(
                part(given, "importReliance"), part(given, "recyclingInput"), part(given, "substitution"));
        Map<NodeId, Double> trade = new TreeMap<>();
        for (Arguments one : all.objects("trade")) {
            NodeId country = Objects.requireNonNull(one.id("country", NodeKind.COUNTRY));
            if (trade.putIfAbsent(country, factor(one)) != null) {
                throw ApiException.badInput("trade.country", "names '%s' twice: give one factor".formatted(country));
            }
        }
        return Request.of(field)
                .reckon((criticality, version) ->
                        criticality.supplyRisk(material, stage, year, parameters, trade, version));
    }

    private static double part(Arguments given, String name) {
        double part = Objects.requireNonNullElse(given.number(name), Double.NaN);
        if (!(part >= 0 && part <= 1)) {
            throw ApiException.badInput("parameters." + name, "is %s: it must be from 0 to 1".formatted(part));
        }
        return part;
    }

    private static double factor(Arguments given) {
        double factor = Objects.requireNonNullElse(given.number("factor"), Double.NaN);
        if (!(factor > 0)) {
            throw ApiException.badInput("trade.factor", "is %s: it must be above 0".formatted(factor));
        }
        return factor;
    }
}
