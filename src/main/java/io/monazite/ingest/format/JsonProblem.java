package io.monazite.ingest.format;

import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/// What is wrong with JSON, in words for its sender. The parser's own words are taken only where they speak of what was
/// sent, and not of the parser's classes and settings, which it puts between backticks.
public final class JsonProblem {

    private JsonProblem() {}

    public static String of(JsonProcessingException problem) {
        return switch (problem) {
            case JsonEOFException _ -> "it ends in the middle of a value";
            case StreamConstraintsException _ -> "it is nested too deeply, or a name, number or text in it is too long";
            case MismatchedInputException _ -> "more follows after the value: send one JSON object a line";
            default -> words(problem);
        };
    }

    private static String words(JsonProcessingException problem) {
        String words = Objects.requireNonNullElse(problem.getOriginalMessage(), "");
        return words.isBlank() || words.contains("`") ? "it cannot be read as JSON" : words;
    }
}
