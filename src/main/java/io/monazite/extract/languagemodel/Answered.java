package io.monazite.extract.languagemodel;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;

/// What a model answers, and the schema that it is held to. What is absent is empty text, since strict schemas know no
/// optional fields.
@JsonIgnoreProperties(ignoreUnknown = true)
record Answered(List<Said> claims) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /// A claim as the model tells it.
    ///
    /// @param type supply, production, capacity, share or ownership
    /// @param subject id of who supplies, produces, has the share or owns, or of the plant
    /// @param object id of the buyer, of the whole of a share, or of what is owned
    /// @param material id of the material
    /// @param period in the form of the load format
    /// @param figure in tonnes, tonnes a year or per cent
    /// @param qualifier what qualifies it
    /// @param status of a supply
    /// @param denied whether the article says that it is not so
    /// @param assertedBy who says so
    /// @param quote the sentence, word for word
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Said(
            String type,
            String subject,
            String object,
            String material,
            String period,
            String figure,
            String qualifier,
            String status,
            boolean denied,
            String assertedBy,
            String quote) {

        Said {
            type = text(type);
            subject = text(subject);
            object = text(object);
            material = text(material);
            period = text(period);
            figure = text(figure);
            qualifier = text(qualifier);
            status = text(status);
            assertedBy = text(assertedBy);
            quote = quote == null ? "" : quote;
        }

        @SuppressWarnings("NullAway")
        private static String text(String given) {
            return given == null ? "" : given.strip();
        }
    }

    Answered {
        claims = claims == null ? List.of() : List.copyOf(claims);
    }

    /// @throws JsonProcessingException when it is not what the schema says
    static Answered parse(String json) throws JsonProcessingException {
        return JSON.readValue(json, Answered.class);
    }

    static ResponseFormat format() {
        JsonObjectSchema claim = JsonObjectSchema.builder()
                .addEnumProperty("type", List.of("supply", "production", "capacity", "share", "ownership"))
                .addStringProperty("subject", "id of the supplier, producer, plant, holder of the share, or owner")
                .addStringProperty("object", "id of the buyer, of a share's whole, or of what is owned; else empty")
                .addStringProperty("material", "id of the material; empty for ownership")
                .addStringProperty("period", "2024, 2024-05, 2024-Q1, 2024-H1 or per-year; empty if not said")
                .addStringProperty("figure", "tonnes, tonnes a year, or per cent, as a plain number; empty if not said")
                .addEnumProperty("qualifier", List.of("EXACT", "ABOUT", "MORE_THAN", "LESS_THAN", "AT_LEAST", "UP_TO"))
                .addEnumProperty("status", List.of("", "SHIPPED", "REPORTED", "CONTRACTED", "PLANNED"))
                .addBooleanProperty("denied", "whether the article says that it is not so")
                .addStringProperty("assertedBy", "who says so, in the article's words; empty if not said")
                .addStringProperty("quote", "the sentence that says it, copied character for character")
                .required(
                        "type",
                        "subject",
                        "object",
                        "material",
                        "period",
                        "figure",
                        "qualifier",
                        "status",
                        "denied",
                        "assertedBy",
                        "quote")
                .additionalProperties(false)
                .build();
        JsonObjectSchema root = JsonObjectSchema.builder()
                .addProperty("claims", JsonArraySchema.builder().items(claim).build())
                .required("claims")
                .additionalProperties(false)
                .build();
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(
                        JsonSchema.builder().name("claims").rootElement(root).build())
                .build();
    }
}
