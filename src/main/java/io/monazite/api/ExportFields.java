package io.monazite.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.access.Role;
import io.monazite.domain.NodeId;
import io.monazite.exchange.Form;
import io.monazite.exchange.filed.ExportException;
import io.monazite.exchange.filed.ExportFolder;
import io.monazite.exchange.filed.ExportOffice;
import io.monazite.exchange.filed.ExportOrder;
import io.monazite.exchange.filed.Extent;
import io.monazite.graph.FiledExport;
import io.monazite.graph.FiledExport.Standing;
import io.monazite.graph.FiledExport.State;
import io.monazite.graph.Version;
import io.monazite.ingest.format.RowType;
import io.monazite.ingest.format.Vocabulary;
import io.monazite.scenario.ScenarioException;
import io.monazite.watch.WatchDesk;

/// How exports to files are started, watched and cancelled.
final class ExportFields {

    private static final String ID = "id";
    private static final String INPUT = "input";
    private static final String SCENARIO = "scenario";
    private static final String IDS = "ids";
    private static final String SUPPLIES = "supplies";
    private static final String ROWS = "rows";
    private static final String TABLE = "CSV";
    private static final int MOST_IDS = 1_000;
    private static final double MILLIS = 1_000;

    private ExportFields() {}

    static void into(Fields fields, Mutations mutations) {
        fields.on(Object.class, "Query")
                .reads("export", (root, field) -> one(field))
                .reads("exports", (root, field) -> all(field));
        fields.on(FiledExport.class, "Export")
                .is(ID, FiledExport::id)
                .is("form", export -> export.asked().form())
                .is(ROWS, export -> export.asked().rows())
                .is("extent", export -> export.asked().extent())
                .is("packed", export -> export.asked().packed())
                .is("digest", export -> export.version().digest())
                .is("knownAt", export -> export.version().recordedAt())
                .is("leftOut", FiledExport::leftOut)
                .is("startedAt", FiledExport::startedAt)
                .is("expiresAt", FiledExport::expiresAt)
                .is("endedAt", export -> export.standing().endedAt())
                .is("state", export -> export.standing().state())
                .is("done", export -> export.standing().done())
                .is("of", export -> export.standing().of())
                .is("bytes", export -> export.standing().bytes())
                .is("rate", ExportFields::rate)
                .is("checksum", export -> export.standing().checksum())
                .is("path", ExportFields::path)
                .is("problem", export -> export.standing().problem() == null ? null : export.standing());
        fields.on(Standing.class, "ExportProblem").is("code", Standing::problem).is("message", Standing::message);
        mutations
                .does("startExport", Role.ANALYST, by(ExportFields::start))
                .does(
                        "cancelExport",
                        Role.ANALYST,
                        by((change, asker) -> change.services()
                                .exports()
                                .cancel(String.valueOf(change.arguments().text(ID)), asker)));
    }

    private static @Nullable String path(FiledExport export) {
        return export.standing().state() == State.DONE ? "/exports/files/" + ExportFolder.name(export.id()) : null;
    }

    /// Rows a second since it was started, where it has not ended until now.
    private static @Nullable Double rate(FiledExport export) {
        Instant end = export.standing().endedAt() == null
                ? Instant.now()
                : export.standing().endedAt();
        double seconds = Duration.between(export.startedAt(), end).toMillis() / MILLIS;
        return seconds <= 0 || export.standing().done() == 0
                ? null
                : export.standing().done() / seconds;
    }

    private static CompletionStage<@Nullable FiledExport> one(DataFetchingEnvironment field) {
        String id = String.valueOf(Arguments.all(field).text(ID));
        return Request.of(field)
                .<@Nullable FiledExport>readOwn((services, asker) ->
                        services.exports().find(id, asker(asker)).orElse(null));
    }

    private static CompletionStage<List<FiledExport>> all(DataFetchingEnvironment field) {
        return Request.of(field).readOwn((services, asker) -> services.exports().of(asker(asker)));
    }

    private static ExportOffice.Asker asker(WatchDesk.Asker asker) {
        return new ExportOffice.Asker(asker.name(), asker.admin());
    }

    private static Function<Change, Object> by(BiFunction<Change, ExportOffice.Asker, Object> work) {
        return change -> {
            try {
                return work.apply(change, asker(WatchFields.asker(change.caller())));
            } catch (ExportException e) {
                throw switch (e.code()) {
                    case LIMIT_EXCEEDED -> ApiException.tooMuch(e.field(), e.getMessage());
                    case BAD_INPUT, TIMED_OUT, FOLDER_FAILED, CANCELLED ->
                        ApiException.badInput(e.field(), e.getMessage());
                };
            }
        };
    }

    private static Object start(Change change, ExportOffice.Asker asker) {
        Arguments input = change.arguments().object(INPUT);
        String form = String.valueOf(input.text("form"));
        Version version = SavedFields.version(change, input);
        ExportOrder order = new ExportOrder(
                form.equals(TABLE) ? null : Form.valueOf(form),
                rows(form, input.text(ROWS)),
                extent(change, input, version),
                Boolean.TRUE.equals(input.values().get("packed")));
        return change.services().exports().start(order, version, asker);
    }

    private static @Nullable RowType rows(String form, @Nullable String type) {
        if (!form.equals(TABLE)) {
            if (type != null) {
                throw ApiException.badInput(
                        "input.rows", "only a table has rows of one type: leave it out, or take CSV");
            }
            return null;
        }
        return Optional.ofNullable(type)
                .flatMap(Vocabulary::type)
                .orElseThrow(() -> ApiException.badInput(
                        "input.rows",
                        "a table has rows of one type, and '%s' is none: name one of %s"
                                .formatted(type, Vocabulary.names())));
    }

    private static Extent extent(Change change, Arguments input, Version version) {
        List<String> given = Stream.of(SCENARIO, IDS, SUPPLIES)
                .filter(name -> input.values().get(name) != null)
                .toList();
        if (given.size() > 1) {
            throw ApiException.badInput("input." + given.get(1), "name one part of the graph, or none for all of it");
        }
        return switch (given.isEmpty() ? "" : given.getFirst()) {
            case SCENARIO -> answer(change, input, version);
            case IDS -> subjects(input.texts(IDS));
            case SUPPLIES -> new Extent.Flows(Filters.ofSupplies(input.object(SUPPLIES)));
            default -> new Extent.Whole();
        };
    }

    /// What cannot be answered is refused with what is wrong, and not begun.
    private static Extent answer(Change change, Arguments input, Version version) {
        LocalDate day = input.text("knownAt") == null
                ? LocalDate.now(ZoneOffset.UTC)
                : LocalDate.ofInstant(version.recordedAt(), ZoneOffset.UTC);
        try {
            change.services()
                    .scenarios()
                    .whoLosesSupply(ScenarioArguments.question(input, input.object(SCENARIO), day), Set.of(), version);
        } catch (ScenarioException e) {
            throw e.within(INPUT);
        }
        Map<String, Object> question = new HashMap<>(input.values());
        question.keySet().retainAll(Set.of(SCENARIO, "buyersIn", "includeControlled"));
        return new Extent.Answer(question, day);
    }

    private static Extent subjects(List<String> texts) {
        if (texts.isEmpty() || texts.size() > MOST_IDS) {
            throw ApiException.badInput("input.ids", "name 1 to %d ids".formatted(MOST_IDS));
        }
        return new Extent.Subjects(texts.stream()
                .map((String text) -> Arguments.id(text, "input.ids"))
                .collect(Collectors.<NodeId>toUnmodifiableSet()));
    }
}
