package io.monazite.ingest.feed;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.monazite.domain.NodeId;
import io.monazite.graph.FeedClaims;
import io.monazite.ingest.format.NdjsonReader;
import io.monazite.ingest.format.RowReader;

/// Compares what a source says with what it said last: what is the same is there already; what is new of the same fact
/// supersedes what was said of it before; and at the end, of a complete source, what it says no longer is withdrawn.
final class Reconciling implements RowReader {

    private static final ObjectMapper JSON = new JsonMapper();
    private static final int BATCH = 1_000;

    private final String source;
    private final RowSpool spool;
    private final SaidRows said;
    private final FeedClaims claims;
    private final Queue<Outcome> ready = new ArrayDeque<>();
    private final Set<Long> repeated;
    private final Set<Long> passedOn = new HashSet<>();
    private final SaidRows superseded = new SaidRows();
    private final @Nullable Gone gone;
    private boolean ended;

    /// @param gone finds what a complete source says no longer; absent where it says no more than it says
    Reconciling(String source, RowSpool spool, SaidRows said, FeedClaims claims, @Nullable Gone gone) {
        this.source = source;
        this.spool = spool;
        this.said = said;
        this.claims = claims;
        this.repeated = said.repeated();
        this.gone = gone;
    }

    @Override
    public @Nullable Outcome next() throws IOException {
        while (ready.isEmpty() && !ended) {
            fill();
        }
        return ready.poll();
    }

    private void fill() throws IOException {
        List<RowSpool.Entry> batch = new ArrayList<>(BATCH);
        RowSpool.Entry entry = spool.next();
        while (entry != null) {
            batch.add(entry);
            entry = batch.size() < BATCH ? spool.next() : null;
        }
        if (batch.isEmpty()) {
            ended = true;
            if (gone != null) {
                superseded.seal();
                ready.addAll(gone.withdrawals(superseded));
            }
            return;
        }
        Map<String, List<FeedClaims.Known>> known = claims.known(beginnings(batch));
        Set<NodeId> sources = claims.sources(sources(batch));
        for (RowSpool.Entry each : batch) {
            ready.add(
                    switch (each.kind()) {
                        case REFUSED -> each.refused();
                        case OTHER -> NdjsonReader.read(each.line(), each.text());
                        case SOURCE ->
                            sources.contains(idOf(each)) ? new Known(0) : NdjsonReader.read(each.line(), each.text());
                        case STATEMENT ->
                            statement(
                                    each,
                                    names(known.getOrDefault(ClaimName.beginning(source, each.row()), List.of())));
                    });
        }
    }

    /// What was said of a row before.
    ///
    /// @param name of the claim
    /// @param live whether it still counts
    private record Before(ClaimName name, boolean live) {}

    private Outcome statement(RowSpool.Entry entry, List<Before> before) throws IOException {
        boolean same =
                before.stream().anyMatch(each -> each.live() && each.name().value() == entry.value());
        if (same || isPassedOn(entry)) {
            return new Known(entry.claims());
        }
        int turn = before.stream()
                        .map(Before::name)
                        .max(Comparator.comparingInt(ClaimName::turn))
                        .map(ClaimName::turn)
                        .orElse(0)
                + 1;
        ObjectNode row = (ObjectNode) JSON.readTree(entry.text());
        row.put(
                "claim",
                new ClaimName(source, entry.row(), turn, entry.value()).id().toString());
        before.stream()
                .filter(each ->
                        each.live() && !said.says(entry.row(), each.name().value()))
                .map(Before::name)
                .forEach(name -> {
                    row.withArrayProperty("supersedes").add(name.id().toString());
                    superseded.add(name.row(), name.value());
                });
        return NdjsonReader.read(entry.line(), row.toString());
    }

    /// A source that says the same twice is taken at its word once.
    private boolean isPassedOn(RowSpool.Entry entry) {
        long saying = SaidRows.saying(entry.row(), entry.value());
        return repeated.contains(saying) && !passedOn.add(saying);
    }

    private Collection<String> beginnings(List<RowSpool.Entry> batch) {
        Set<String> beginnings = new LinkedHashSet<>();
        batch.stream()
                .filter(entry -> entry.kind() == RowSpool.Kind.STATEMENT)
                .forEach(entry -> beginnings.add(ClaimName.beginning(source, entry.row())));
        return beginnings;
    }

    private static List<NodeId> sources(List<RowSpool.Entry> batch) throws IOException {
        List<NodeId> ids = new ArrayList<>();
        for (RowSpool.Entry entry : batch) {
            if (entry.kind() == RowSpool.Kind.SOURCE) {
                ids.add(idOf(entry));
            }
        }
        return ids;
    }

    private static NodeId idOf(RowSpool.Entry entry) throws IOException {
        return NodeId.parse(JSON.readTree(entry.text()).get("id").asText());
    }

    private static List<Before> names(List<FeedClaims.Known> known) {
        return known.stream()
                .flatMap(each -> ClaimName.of(each.id()).map(name -> new Before(name, each.live())).stream())
                .toList();
    }
}
