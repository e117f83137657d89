package io.monazite.scenario.offset;

/// Why a supplier is not counted, or is blocked.
public enum Obstacle {
    SUPPLIER_NOT_NAMED("No source names who in this country could supply."),
    STAGE_NOT_KNOWN("No source tells whether this is at the same stage of the chain as what is lost."),
    MATERIAL_WIDER("It is named more widely than what is lost: the part that fits is not known."),
    MATERIAL_OF_FAMILY("It is a relative of what is lost, named otherwise: whether it is the same is not known."),
    CAPACITY_NOT_KNOWN("No source tells how much its plants can make of this in a year."),
    CAPACITY_NOT_OPERATING("Its capacity is planned, being built, idle or uncertain, and not running."),
    SALES_NOT_KNOWN("No source tells how much of its capacity is sold or used in the period."),
    SALES_PERIOD_NOT_COMPARABLE("Its sales are known over another period only."),
    SALES_WIDER("It also sells a material named more widely: how much of that is this one is not known."),
    BASIS_NOT_STATED("The source does not say what the tonnes are tonnes of."),
    BASIS_NOT_COMPARABLE("The figures are in different bases, without a sourced factor between them."),
    MEASURE_IN_FORCE("A measure in force keeps its goods from the buyer.");

    private final String message;

    Obstacle(String message) {
        this.message = message;
    }

    /// The same in plain words.
    public String message() {
        return message;
    }
}
