package io.monazite.extract.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.domain.Qualifier;
import io.monazite.domain.Stage;
import io.monazite.extract.Gazetteer;

/// Makes of a match the fields of a row, or tells what is missing.
final class RowMaker {

    /// Slots by which agreements and measures are told apart; no fields of rows.
    private static final Set<String> NO_FIELDS = Set.of("by", "destination", "goods", "a", "b", "who");

    private static final Set<String> FIGURES = Set.of("tonnes", "tonnesPerYear", "percentage", "value");
    private static final Set<String> WITH_MATERIAL = Set.of("supply", "production", "capacity", "share");
    private static final double FOR_A_GUESS = 0.9;

    private final Gazetteer gazetteer;
    private final Resolver resolver;
    private final @Nullable LocalDate published;
    private final Match match;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, String> missing = new LinkedHashMap<>();
    private boolean guessed;
    private boolean nothing;

    /// What came out.
    ///
    /// @param fields of the row
    /// @param missing ends that the graph does not know, by field, as the article calls them
    /// @param worded the figure in the article's words, as a stretch of the text
    /// @param guessed how much less sure it is, as a factor: one, where all was taken from the pattern
    record Made(
            Map<String, Object> fields,
            Map<String, String> missing,
            @Nullable Mention worded,
            double guessed) {}

    private RowMaker(Gazetteer gazetteer, @Nullable LocalDate published, Match match) {
        this.gazetteer = gazetteer;
        this.resolver = new Resolver(gazetteer);
        this.published = published;
        this.match = match;
    }

    /// Empty where the sentence does not say enough for a row.
    static Optional<Made> of(Gazetteer gazetteer, @Nullable LocalDate published, Match match) {
        return new RowMaker(gazetteer, published, match).made();
    }

    private Optional<Made> made() {
        fields.putAll(match.rule().set());
        match.taken().forEach(this::take);
        material();
        period();
        date();
        stage();
        agreement();
        measure();
        match.rule().homes().forEach(this::home);
        match.rule().same().forEach(this::same);
        NodeId described = match.known("id");
        if (described != null) {
            name(described).ifPresent(name -> fields.put("name", name));
        }
        Mention worded = FIGURES.stream()
                .map(match.taken()::get)
                .filter(mention -> mention != null)
                .findFirst()
                .orElse(null);
        boolean same = fields.containsKey("supplier") && fields.get("supplier").equals(fields.get("buyer"));
        return nothing || same || isForeseenTooLate()
                ? Optional.empty()
                : Optional.of(new Made(fields, missing, worded, guessed ? FOR_A_GUESS : 1.0));
    }

    private void take(String slot, Mention mention) {
        if (NO_FIELDS.contains(slot)) {
            if (mention.value() instanceof Mention.Unknown(String name)) {
                // A stranger who is party to what is meant makes it another agreement.
                if (match.rule().agreement() == Rule.AgreementFrom.PARTIES) {
                    missing.put("agreement", name);
                }
            }
            return;
        }
        switch (mention.value()) {
            case Mention.Known(NodeId id) ->
                fields.put(slot, slot.equals("parties") ? List.of(id.toString()) : id.toString());
            case Mention.Unknown(String name) -> missing.put(slot, name);
            case Mention.Figure figure -> figure(slot, figure);
            case Mention.Time time -> time(slot, time);
        }
    }

    private void figure(String slot, Mention.Figure figure) {
        if (figure.high() == null) {
            fields.put(slot, figure.low());
        } else {
            fields.put(slot, Map.of("low", figure.low(), "high", figure.high()));
        }
        if (figure.qualifier() != Qualifier.EXACT) {
            fields.put("qualifier", figure.qualifier().name());
        }
        if (slot.equals("value")) {
            fields.put("unit", figure.unit());
        }
        if (figure.yearly() && match.rule().time() != null) {
            fields.putIfAbsent("period", "per-year");
        }
    }

    private void time(String slot, Mention.Time time) {
        String text = slot.equals("period") ? time.period() : time.date();
        if (text != null) {
            fields.put(slot, text);
        }
    }

    /// The material of the sentence, where the pattern takes none and there is one alone.
    private void material() {
        if (!WITH_MATERIAL.contains(match.rule().type()) || fields.containsKey("material")) {
            return;
        }
        Optional<NodeId> only = match.only(Mark.MATERIAL).flatMap(Match::idOf);
        if (only.isPresent()) {
            fields.put("material", only.get().toString());
            guessed = true;
        } else {
            nothing = true;
        }
    }

    private void period() {
        if (match.rule().time() == null || fields.containsKey("period")) {
            return;
        }
        List<Mention.Time> times = match.times();
        String only = times.size() == 1 ? times.getFirst().period() : null;
        if (only != null) {
            fields.put("period", only);
            return;
        }
        if (times.contains(Spans.UNTOLD)) {
            nothing = true;
            return;
        }
        switch (match.rule().time()) {
            case SENTENCE -> nothing = true;
            case RATE -> fields.put("period", "per-year");
            case PRESENT -> {
                nothing = nothing || times.size() > 1 || published == null;
                guessed = true;
                if (published != null) {
                    fields.put("period", String.valueOf(published.getYear()));
                }
            }
        }
    }

    /// Whether something is planned for a time that is over: "the second half" was not that of last year.
    private boolean isForeseenTooLate() {
        boolean foreseen = "PLANNED".equals(fields.get("status")) || "FORECAST".equals(fields.get("outlook"));
        if (!foreseen || published == null || !(fields.get("period") instanceof String period)) {
            return false;
        }
        LocalDate end = Period.parse(period).to();
        return end != null && end.isBefore(published);
    }

    /// The date that the sentence tells, else the month of publication.
    private void date() {
        if (!match.rule().dated()) {
            return;
        }
        List<Mention.Time> times = match.times();
        String only = times.size() == 1 ? times.getFirst().date() : null;
        if (only != null) {
            fields.put("date", only);
        } else if (times.isEmpty() && published != null) {
            fields.put("date", YearMonth.from(published).toString());
            guessed = true;
        } else {
            nothing = true;
        }
    }

    private void stage() {
        if (match.rule().stageOfMaterial() && fields.get("material") instanceof String material) {
            Stage stage = gazetteer.stages().getOrDefault(NodeId.parse(material), Stage.MINING);
            fields.put("stage", stage.name());
        }
    }

    private void agreement() {
        Rule.AgreementFrom from = match.rule().agreement();
        if (from == null || missing.containsKey("agreement")) {
            return;
        }
        Optional<NodeId> found = switch (from) {
            case PARTIES -> resolver.agreementOf(match.parties().collect(Collectors.toSet()), published);
            case SENTENCE -> resolver.agreementAmong(named(), published);
        };
        found.ifPresentOrElse(id -> fields.put("agreement", id.toString()), () -> missing.put("agreement", ""));
    }

    private Set<NodeId> named() {
        Set<NodeId> named = new LinkedHashSet<>();
        match.sentence().mentions().forEach(mention -> Match.idOf(mention).ifPresent(named::add));
        return named;
    }

    private void measure() {
        if (match.rule().measures().isEmpty()) {
            return;
        }
        resolver.measure(match.rule().measures(), match.known("by"), match.known("destination"), published)
                .ifPresentOrElse(id -> fields.put("measure", id.toString()), () -> missing.put("measure", ""));
    }

    private void same(String field, String slot) {
        NodeId there = match.known(slot);
        if (there != null) {
            fields.put(field, there.toString());
        }
    }

    private void home(String field, String company) {
        NodeId there = match.known(company);
        NodeId home = there == null ? null : gazetteer.homes().get(there);
        if (home == null) {
            nothing = true;
        } else {
            fields.put(field, home.toString());
        }
    }

    private Optional<String> name(NodeId id) {
        return gazetteer.names().stream()
                .filter(name -> name.main() && name.id().equals(id))
                .map(Gazetteer.Name::text)
                .findFirst();
    }
}
