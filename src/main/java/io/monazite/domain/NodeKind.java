package io.monazite.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every kind of thing that has a global id. The prefix is the part of the id before the colon, and the `type` of a
/// row in the load format; the label is the node's label in the graph.
public enum NodeKind {
    PUBLISHER("publisher", "Publisher", Family.SOURCE),
    ARTICLE("article", "Article", Family.SOURCE),

    COUNTRY("country", "Country", Family.ENTITY),
    COMPANY("company", "Company", Family.ENTITY),
    DEPOSIT("deposit", "Deposit", Family.ENTITY),
    FACILITY("facility", "Facility", Family.ENTITY),
    MATERIAL("material", "Material", Family.ENTITY),
    AGREEMENT("agreement", "Agreement", Family.ENTITY),
    MEASURE("measure", "Measure", Family.ENTITY),

    SUPPLY("supply", "Supply", Family.FACT),
    PRODUCTION("production", "Production", Family.FACT),
    INTAKE("intake", "Intake", Family.FACT),
    CAPACITY("capacity", "Capacity", Family.FACT),
    RESERVE("reserve", "Reserve", Family.FACT),
    SHARE("share", "Share", Family.FACT),
    OWNERSHIP("ownership", "Ownership", Family.FACT),
    OPERATION("operation", "Operation", Family.FACT),
    LOCATION("location", "Location", Family.FACT),
    PARTICIPATION("participation", "Participation", Family.FACT),
    AGREEMENT_TERM("agreementTerm", "AgreementTerm", Family.FACT),
    AGREEMENT_STATUS("agreementStatus", "AgreementStatus", Family.FACT),
    MEASURE_TERM("measureTerm", "MeasureTerm", Family.FACT),
    MEASURE_STATUS("measureStatus", "MeasureStatus", Family.FACT),
    SCOPE("scope", "Scope", Family.FACT),
    CONVERSION("conversion", "Conversion", Family.FACT),
    EVENT("event", "Event", Family.FACT),
    INDICATOR("indicator", "Indicator", Family.FACT),

    CLAIM("claim", "Claim", Family.RECORD),
    LOAD("load", "Load", Family.RECORD);

    /// What a kind is for: an entity or a fact needs a claim, a source is what claims stand on, a record is our own
    /// book-keeping.
    public enum Family {
        SOURCE,
        ENTITY,
        FACT,
        RECORD
    }

    private static final Map<String, NodeKind> BY_PREFIX =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(NodeKind::prefix, Function.identity()));

    private final String prefix;
    private final String label;
    private final Family family;

    NodeKind(String prefix, String label, Family family) {
        this.prefix = prefix;
        this.label = label;
        this.family = family;
    }

    public static Optional<NodeKind> ofPrefix(String prefix) {
        return Optional.ofNullable(BY_PREFIX.get(prefix));
    }

    public String prefix() {
        return prefix;
    }

    public String label() {
        return label;
    }

    public Family family() {
        return family;
    }

    /// Company and Country can both stand at the end of a flow.
    public boolean isParty() {
        return this == COMPANY || this == COUNTRY;
    }
}
