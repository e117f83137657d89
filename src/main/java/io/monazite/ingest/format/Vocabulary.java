package io.monazite.ingest.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All types of rows that a load may be made of.
public final class Vocabulary {

    /// The field of every row that names its type.
    public static final String TYPE = "type";

    private static final List<RowType> TYPES = Stream.of(
                    Stream.of(SourceRows.PUBLISHER, SourceRows.ARTICLE),
                    EntityRows.ALL.stream(),
                    FactRows.ALL.stream(),
                    Stream.of(SourceRows.RETRACTION))
            .flatMap(Function.identity())
            .toList();

    private static final Map<String, RowType> BY_NAME =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(RowType::name, Function.identity()));

    private Vocabulary() {}

    public static List<RowType> types() {
        return TYPES;
    }

    public static Optional<RowType> type(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// The names of all types.
    public static List<String> names() {
        return TYPES.stream().map(RowType::name).toList();
    }
}
