package io.monazite.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.matching.Matcher;
import io.monazite.matching.Verdict;

/// Rows of a feed whose companies and deposits go under the ids that the graph has for them, where that is sure; the
/// others go on as they are. An entity that is joined keeps the source's id of it as an alias, by which it is known
/// ever after, and a note says what was joined: so a join can be seen, found and withdrawn.
///
/// A row may name an entity before the row that describes it comes. Such rows wait, at most [#MOST_WAITING] of them, to
/// the end.
final class MatchedRows implements FeedForm.Rows {

    static final int MOST_WAITING = 10_000;

    private static final Pattern MATCHED = Pattern.compile("(?:company|deposit):[a-z0-9-]{1,190}");
    private static final Set<String> DESCRIBING = Set.of("company", "deposit");
    private static final int LONGEST_NOTE = 500;

    private final FeedForm.Rows rows;
    private final Matcher matcher;
    private final Map<String, String> joined = new HashMap<>();
    private final Set<NodeId> taken = new HashSet<>();
    private final Set<String> described = new LinkedHashSet<>();
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(long line, Map<String, ?> row) {}

    MatchedRows(FeedForm.Rows rows, Matcher matcher) {
        this.rows = rows;
        this.matcher = matcher;
    }

    @Override
    public void row(long line, Map<String, ?> row) {
        if (DESCRIBING.contains(String.valueOf(row.get("type"))) && row.get("id") instanceof String id) {
            entity(line, id, row);
        } else if (waiting.size() < MOST_WAITING && namesStrangers(row)) {
            waiting.add(new Waiting(line, row));
        } else {
            rows.row(line, renamed(row));
        }
    }

    @Override
    public void refused(long line, String field, String value, String reason) {
        rows.refused(line, field, value, reason);
    }

    /// Hands on what waited.
    void end() {
        waiting.forEach(each -> rows.row(each.line(), renamed(each.row())));
        waiting.clear();
    }

    private void entity(long line, String id, Map<String, ?> row) {
        described.add(id);
        NodeId known = parsed(id).flatMap(own -> known(own, row)).orElse(null);
        if (known == null) {
            rows.row(line, renamed(row));
            return;
        }
        joined.put(id, known.toString());
        Map<String, Object> other = new LinkedHashMap<>(renamed(row));
        List<Object> aliases = new ArrayList<>(row.get("aliases") instanceof List<?> list ? list : List.of());
        aliases.add(id);
        other.put("aliases", aliases);
        String note = "Joined: the source's %s is %s.".formatted(id, known);
        Object before = row.get("note");
        String whole = before == null ? note : note + " " + before;
        other.put("note", whole.substring(0, Math.min(whole.length(), LONGEST_NOTE)));
        rows.row(line, other);
    }

    /// The id that the graph has for it; empty where it has none, or is not sure, or has this very id.
    private Optional<NodeId> known(NodeId own, Map<String, ?> row) {
        if (matcher.knows(own)) {
            return Optional.empty();
        }
        NodeId country =
                row.get("country") instanceof String text ? parsed(text).orElse(null) : null;
        if (matcher.match(Described.of(own, row, country)) instanceof Verdict.Sure sure) {
            // A source has one record of a thing: of two that are alike to one, at most one is it.
            return sure.coded() || taken.add(sure.id()) ? Optional.of(sure.id()) : Optional.empty();
        }
        return Optional.empty();
    }

    /// Whether it names a company or deposit of which neither the graph nor the feed has told yet.
    private boolean namesStrangers(Map<String, ?> row) {
        return row.values().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> MATCHED.matcher(text).matches())
                .anyMatch(text -> !described.contains(text) && renamed(text).equals(text) && !isKnown(text));
    }

    private boolean isKnown(String id) {
        return parsed(id).filter(matcher::knows).isPresent();
    }

    private Map<String, Object> renamed(Map<String, ?> row) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        row.forEach((field, value) -> renamed.put(
                field,
                switch (value) {
                    case String text -> renamed(text);
                    case List<?> list ->
                        list.stream()
                                .map(each -> each instanceof String text ? renamed(text) : each)
                                .toList();
                    default -> value;
                }));
        return renamed;
    }

    /// The graph's id for a source's: joined now, or in a run before.
    private String renamed(String text) {
        String now = joined.get(text);
        if (now != null || !MATCHED.matcher(text).matches() || isKnown(text)) {
            return now == null ? text : now;
        }
        return matcher.identified(Described.idCode(text)).map(NodeId::toString).orElse(text);
    }

    private static Optional<NodeId> parsed(@Nullable String id) {
        try {
            return id == null ? Optional.empty() : Optional.of(NodeId.parse(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
