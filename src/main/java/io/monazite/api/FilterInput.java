package io.monazite.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Filter;

/// A filter as it was given, or an object in one: all of its fields must hold, those of `and`, `or` and `not` included.
///
/// @param values its fields
/// @param path what leads to it, for messages: empty, or such as `or[1].supplies.`
/// @param depth how many objects it stands in
/// @param conditions how many there were so far in the whole filter
record FilterInput(Arguments values, String path, int depth, AtomicInteger conditions) {

    /// How many objects may stand in each other below a filter, and how many conditions a filter may have.
    static final int DEEPEST = 4;

    static final int MOST_CONDITIONS = 30;

    private static final Pattern ALPHA_2 = Pattern.compile("[A-Z]{2}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    /// A range of figures or days; an open end is null.
    record Range<T>(@Nullable T from, @Nullable T to) {}

    /// From a first to a last day.
    record Days(LocalDate first, LocalDate last) {}

    /// Conditions as they are read, one field after the other.
    static final class Conditions<C> {

        private final FilterInput input;
        private final List<Filter<C>> all = new ArrayList<>();

        private Conditions(FilterInput input) {
            this.input = input;
        }

        /// A condition where a value is given.
        <V> Conditions<C> when(@Nullable V value, Function<V, ? extends C> condition) {
            if (value != null) {
                add(Filter.is(condition.apply(value)));
            }
            return this;
        }

        /// A condition that holds, or does not, where either is given.
        Conditions<C> whether(@Nullable Boolean value, C condition) {
            if (value != null) {
                add(value ? Filter.is(condition) : new Filter.Not<>(Filter.is(condition)));
            }
            return this;
        }

        /// Conditions for both ends of a range.
        <T> Conditions<C> within(@Nullable Range<T> range, Function<T, ? extends C> from, Function<T, ? extends C> to) {
            return range == null ? this : when(range.from(), from).when(range.to(), to);
        }

        private void add(Filter<C> condition) {
            input.count();
            all.add(condition);
        }
    }

    static FilterInput of(DataFetchingEnvironment field) {
        return of(Arguments.filter(field));
    }

    /// @param filter the input object itself
    static FilterInput of(Arguments filter) {
        return new FilterInput(filter, "", 0, new AtomicInteger());
    }

    /// The filter that it means.
    ///
    /// @param fields reads the conditions of one object
    <C> Filter<C> filter(BiFunction<FilterInput, Conditions<C>, Conditions<C>> fields) {
        List<Filter<C>> all = new ArrayList<>(fields.apply(this, new Conditions<>(this)).all);
        below("and").forEach(each -> all.add(each.filter(fields)));
        if (values.values().get("or") != null) {
            List<FilterInput> choices = below("or");
            if (choices.isEmpty()) {
                throw ApiException.badInput(path + "or", "is empty: give at least one, or leave it out");
            }
            all.add(new Filter.Any<>(
                    choices.stream().map(each -> each.filter(fields)).toList()));
        }
        FilterInput denied = object("not");
        if (denied != null) {
            all.add(new Filter.Not<>(denied.filter(fields)));
        }
        if (all.isEmpty() && depth > 0) {
            count();
        }
        return all.size() == 1 ? all.getFirst() : new Filter.All<>(all);
    }

    /// Counts a condition, or an object that has none: all of it becomes text that the database reads.
    private void count() {
        if (conditions.incrementAndGet() > MOST_CONDITIONS) {
            throw ApiException.badInput(
                    "filter",
                    "has more than %d conditions: ask for less at once, or name several ids in one condition"
                            .formatted(MOST_CONDITIONS));
        }
    }

    /// An object in it.
    @Nullable
    FilterInput object(String name) {
        return values.values().get(name) instanceof Map<?, ?> fields ? inner(fields, name) : null;
    }

    /// Text; what is blank asks for nothing.
    @Nullable
    String text(String name) {
        String text = values.text(name);
        return text == null || text.isBlank() ? null : text;
    }

    @Nullable
    Boolean flag(String name) {
        return values.values().get(name) instanceof Boolean flag ? flag : null;
    }

    @Nullable
    String period(String name) {
        return new Arguments(renamed(name)).period(path + name);
    }

    /// One of the constants of an enum.
    <E extends Enum<E>> @Nullable E choice(String name, Class<E> of) {
        String text = values.text(name);
        return text == null ? null : Enum.valueOf(of, text);
    }

    <E extends Enum<E>> @Nullable Set<E> choices(String name, Class<E> of) {
        return set(name, text -> Enum.valueOf(of, text));
    }

    @Nullable
    NodeId id(String name, NodeKind... allowed) {
        String text = values.text(name);
        return text == null ? null : Arguments.id(text, path + name, allowed);
    }

    @Nullable
    Set<NodeId> ids(String name, NodeKind... allowed) {
        return set(name, text -> Arguments.id(text, path + name, allowed));
    }

    /// A country by its code or id, as a set of one.
    @Nullable
    Set<NodeId> country(String name) {
        String text = values.text(name);
        return text == null ? null : Set.of(place(text, path + name, NodeKind.COUNTRY));
    }

    /// Countries by their codes or ids, and parties by their ids.
    @Nullable
    Set<NodeId> places(String name, NodeKind... allowed) {
        return set(name, text -> place(text, path + name, allowed));
    }

    /// A range of days, each end included.
    @Nullable
    Range<LocalDate> days(String name) {
        Arguments range = range(name);
        if (range == null) {
            return null;
        }
        LocalDate from = day(range, "from");
        LocalDate to = day(range, "to");
        return checked(name, "from", from, "to", to);
    }

    /// The same, with ends that every day lies between where one is open.
    @Nullable
    Days closedDays(String name) {
        Range<LocalDate> days = days(name);
        return days == null
                ? null
                : new Days(
                        Objects.requireNonNullElse(days.from(), FIRST_DAY),
                        Objects.requireNonNullElse(days.to(), LAST_DAY));
    }

    @Nullable
    LocalDate day(String name) {
        return day(values, name);
    }

    /// The scalar `Date` lets nothing through but days.
    private static @Nullable LocalDate day(Arguments given, String name) {
        String text = given.text(name);
        return text == null ? null : LocalDate.parse(text);
    }

    private @Nullable Arguments range(String name) {
        return values.values().get(name) instanceof Map<?, ?> ends ? new Arguments(given(ends)) : null;
    }

    /// A range of figures, none below zero, each end included.
    @Nullable
    Range<Double> figures(String name) {
        Arguments range = range(name);
        if (range == null) {
            return null;
        }
        Double min = range.number("min");
        Double max = range.number("max");
        if (isBelowZero(min) || isBelowZero(max)) {
            throw ApiException.badInput(path + name, "no quantity is below zero: give 0 or more");
        }
        return checked(name, "min", min, "max", max);
    }

    private static boolean isBelowZero(@Nullable Double figure) {
        return figure != null && figure < 0;
    }

    private <T extends Comparable<? super T>> Range<T> checked(
            String name, String fromName, @Nullable T from, String toName, @Nullable T to) {
        if (from == null && to == null) {
            throw ApiException.badInput(
                    path + name, "is an empty range: give %s, %s or both".formatted(fromName, toName));
        }
        if (from != null && to != null && from.compareTo(to) > 0) {
            throw ApiException.badInput(
                    path + name, "ends before it begins: %s %s is after %s %s".formatted(fromName, from, toName, to));
        }
        return new Range<>(from, to);
    }

    private static NodeId place(String text, String name, NodeKind... allowed) {
        return ALPHA_2.matcher(text).matches() ? NodeId.country(text) : Arguments.id(text, name, allowed);
    }

    private <T> @Nullable Set<T> set(String name, Function<String, T> each) {
        if (values.values().get(name) == null) {
            return null;
        }
        List<String> texts = values.texts(name);
        if (texts.isEmpty()) {
            throw ApiException.badInput(path + name, "is empty: name at least one, or leave it out");
        }
        if (texts.size() > Paging.MOST) {
            throw ApiException.tooMuch(path + name, texts.size(), Paging.MOST);
        }
        return texts.stream().map(each).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<FilterInput> below(String name) {
        List<FilterInput> all = new ArrayList<>();
        if (values.values().get(name) instanceof List<?> objects) {
            for (Object each : objects) {
                all.add(inner((Map<?, ?>) each, String.format(Locale.ROOT, "%s[%d]", name, all.size())));
            }
        }
        return all;
    }

    private FilterInput inner(Map<?, ?> fields, String name) {
        if (depth == DEEPEST) {
            throw ApiException.badInput(
                    path + name, "is more than %d objects deep in the filter: nest less".formatted(DEEPEST));
        }
        return new FilterInput(new Arguments(given(fields)), path + name + ".", depth + 1, conditions);
    }

    /// The fields that were not given as null.
    private static Map<String, Object> given(Map<?, ?> fields) {
        Map<String, Object> given = new HashMap<>();
        fields.forEach((field, value) -> {
            if (value != null) {
                given.put(field.toString(), value);
            }
        });
        return given;
    }

    private Map<String, Object> renamed(String name) {
        String text = values.text(name);
        return text == null ? Map.of() : Map.of(path + name, text);
    }
}
