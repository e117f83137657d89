package io.monazite.ingest.format;

import org.jspecify.annotations.Nullable;

/// One field of a type of rows.
///
/// @param name as it is written
/// @param type what it may hold
/// @param part what it is for
/// @param required whether a row without it is refused
/// @param fallback what its absence means, if it means something else than "unknown"
/// @param meaning what it says, with its unit, in plain words
public record Field(
        String name,
        FieldType type,
        Part part,
        boolean required,
        @Nullable String fallback,
        String meaning) {

    /// What a field is for.
    public enum Part {
        /// The id of what the row describes.
        ID,
        /// Part of what identifies a fact.
        KEY,
        /// What is claimed of a fact, or an attribute of an entity or source.
        CLAIMED,
        /// The figure that is claimed.
        FIGURE,
        /// What belongs to the figure: its qualifier, unit, basis.
        OF_FIGURE,
        /// The country of an entity, which becomes a fact of its own.
        PLACE,
        /// About the source and the way the claim came from it.
        SOURCE
    }

    static Field id(FieldType type, String meaning) {
        return new Field("id", type, Part.ID, true, null, meaning);
    }

    static Field key(String name, FieldType type, String meaning) {
        return new Field(name, type, Part.KEY, false, null, meaning);
    }

    static Field claimed(String name, FieldType type, String meaning) {
        return new Field(name, type, Part.CLAIMED, false, null, meaning);
    }

    static Field figure(String name, NumberType number, String meaning) {
        return new Field(name, new FigureType(number), Part.FIGURE, false, null, meaning);
    }

    static Field source(String name, FieldType type, String meaning) {
        return new Field(name, type, Part.SOURCE, false, null, meaning);
    }

    Field must() {
        return new Field(name, type, part, true, fallback, meaning);
    }

    Field or(String meant) {
        return new Field(name, type, part, required, meant, meaning);
    }
}
