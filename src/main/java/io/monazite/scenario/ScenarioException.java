package io.monazite.scenario;

import org.jspecify.annotations.Nullable;

/// A question that cannot be answered as it was put.
public final class ScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final boolean ofBases;

    /// @param field the part of the question that is wrong, such as `scenario.shocks[0].withheld`
    /// @param message what is wrong and how to mend it
    public ScenarioException(String field, String message) {
        this(field, message, false, null);
    }

    /// @param cause what was found out in reckoning
    ScenarioException(String field, String message, Throwable cause) {
        this(field, message, false, cause);
    }

    private ScenarioException(String field, String message, boolean ofBases, @Nullable Throwable cause) {
        super(message, cause);
        this.field = field;
        this.ofBases = ofBases;
    }

    /// The question would put figures of different bases together.
    static ScenarioException ofBases(String field, String message) {
        return new ScenarioException(field, message, true, null);
    }

    /// The same, said of a scenario that is one of several.
    ///
    /// @param place where it stands in their list
    ScenarioException ofOneAt(int place) {
        String named = field.replaceFirst("^scenario(?![^.])", "scenarios[" + place + "]");
        return new ScenarioException(named, String.valueOf(getMessage()), ofBases, this);
    }

    /// The same, said of a question that is part of another argument.
    public ScenarioException within(String argument) {
        return new ScenarioException(argument + "." + field, String.valueOf(getMessage()), ofBases, this);
    }

    public boolean isOfBases() {
        return ofBases;
    }

    public String field() {
        return field;
    }
}
