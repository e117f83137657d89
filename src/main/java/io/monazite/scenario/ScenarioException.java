package io.monazite.scenario;

/// A question that cannot be answered as it was put.
public final class ScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /// @param field the part of the question that is wrong, such as `scenario.shocks[0].withheld`
    /// @param message what is wrong and how to mend it
    public ScenarioException(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
