package io.monazite.ingest.format;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// What a field may hold: how its value is checked and read, how it is written in a cell of CSV, and how the JSON
/// Schema describes it.
public sealed interface FieldType permits ChoiceType, FigureType, FlagType, IdType, ListType, NumberType, TextType {

    /// Reads a value of JSON.
    Held read(JsonNode value);

    /// The JSON Schema of such a value.
    Map<String, Object> schema();

    /// The JSON that the text of a CSV cell stands for; the text itself where it stands for nothing of this type, so
    /// that reading it tells what is wrong.
    default JsonNode ofCell(String cell) {
        return JsonNodeFactory.instance.textNode(cell);
    }

    /// What became of a value.
    sealed interface Held {}

    /// It can be used.
    ///
    /// @param value text, a number, a truth value, a NodeId, an Interval, or a list of text or of ids
    record Good(Object value) implements Held {}

    /// It cannot, and why.
    record Bad(FailureCode code, String reason) implements Held {

        static Bad value(String reason) {
            return new Bad(FailureCode.BAD_VALUE, reason);
        }
    }
}
