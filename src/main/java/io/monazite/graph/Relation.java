package io.monazite.graph;

import io.monazite.domain.NodeKind;

/// How facts hang on an entity: which kind of fact, and at which of its ends the entity stands.
public enum Relation {
    SUPPLIES(NodeKind.SUPPLY, "supplier"),
    PURCHASES(NodeKind.SUPPLY, "buyer"),
    SUPPLIES_OF_MATERIAL(NodeKind.SUPPLY, "material"),
    SUPPLIES_UNDER(NodeKind.SUPPLY, "agreement"),
    PRODUCTION(NodeKind.PRODUCTION, "party"),
    PRODUCTION_AT(NodeKind.PRODUCTION, "asset"),
    INTAKES(NodeKind.INTAKE, "party"),
    CAPACITIES(NodeKind.CAPACITY, "facility"),
    RESERVES(NodeKind.RESERVE, "of"),
    SHARES(NodeKind.SHARE, "parties"),
    STAKES_HELD(NodeKind.OWNERSHIP, "owner"),
    STAKES_IN(NodeKind.OWNERSHIP, "asset"),
    OPERATIONS(NodeKind.OPERATION, "operator"),
    OPERATED_BY(NodeKind.OPERATION, "asset"),
    LOCATIONS(NodeKind.LOCATION, "entity"),
    LOCATED_IN(NodeKind.LOCATION, "country"),
    PARTICIPATIONS(NodeKind.PARTICIPATION, "party"),
    PARTIES(NodeKind.PARTICIPATION, "agreement"),
    AGREEMENT_TERMS(NodeKind.AGREEMENT_TERM, "agreement"),
    AGREEMENT_STATUSES(NodeKind.AGREEMENT_STATUS, "agreement"),
    MEASURE_TERMS(NodeKind.MEASURE_TERM, "measure"),
    MEASURE_STATUSES(NodeKind.MEASURE_STATUS, "measure"),
    SCOPES(NodeKind.SCOPE, "measure"),
    CONVERSIONS_FROM(NodeKind.CONVERSION, "input"),
    CONVERSIONS_INTO(NodeKind.CONVERSION, "output"),
    EVENTS(NodeKind.EVENT, "subject"),
    INDICATORS(NodeKind.INDICATOR, "country");

    private final NodeKind fact;
    private final String end;

    Relation(NodeKind fact, String end) {
        this.fact = fact;
        this.end = end;
    }

    public NodeKind fact() {
        return fact;
    }

    public String end() {
        return end;
    }
}
