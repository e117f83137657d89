package io.monazite.ingest.format;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Qualifier;
import io.monazite.provenance.Review;

/// What must hold between the fields of a row.
final class RowRules {

    private final CheckedRow row;
    private final List<Failure> failures = new ArrayList<>();

    private RowRules(CheckedRow row) {
        this.row = row;
    }

    /// All that is wrong with a row of which every field is right by itself.
    static List<Failure> broken(CheckedRow row) {
        RowRules rules = new RowRules(row);
        rules.figure();
        if (!Review.REJECTED.name().equals(row.text("review"))) {
            // What is rejected may be wrong in itself: it does not count.
            rules.qualified();
            rules.betweenTwo();
        }
        rules.quote();
        rules.inOrder("from", "to");
        rules.inOrder("validFrom", "validTo");
        rules.needs("latitude", "longitude");
        rules.needs("longitude", "latitude");
        rules.needs("publishedBasis", "published");
        rules.needs("extractorVersion", "extractor");
        rules.namesNotItself();
        return List.copyOf(rules.failures);
    }

    private void figure() {
        Field field = row.type().figure().orElse(null);
        if (field == null) {
            return;
        }
        Object figure = row.value(field.name());
        if (figure == null) {
            row.type().fields().stream()
                    .filter(each -> each.part() == Field.Part.OF_FIGURE && row.has(each.name()))
                    .forEach(each -> bad(each.name(), "there is no %s that it could be about".formatted(field.name())));
            return;
        }
        if (row.type().unit() == null && !row.has("unit")) {
            failures.add(new Failure(
                    row.line(),
                    "unit",
                    null,
                    FailureCode.MISSING_FIELD,
                    "say in what unit %s is".formatted(field.name())));
        }
        boolean between = Qualifier.BETWEEN.name().equals(row.text("qualifier"));
        if (between && !(figure instanceof Interval)) {
            bad("qualifier", "BETWEEN takes two figures: write {\"low\": …, \"high\": …}");
        }
    }

    private void qualified() {
        Object figure =
                row.type().figure().map(field -> row.value(field.name())).orElse(null);
        String qualifier = row.text("qualifier");
        if (!(figure instanceof Interval interval)
                || qualifier == null
                || Qualifier.valueOf(qualifier).allows(interval)) {
            return;
        }
        bad(
                "qualifier",
                switch (Qualifier.valueOf(qualifier)) {
                    case EXACT -> "EXACT has one figure: write a number, or BETWEEN";
                    case MORE_THAN, AT_LEAST -> qualifier + " has no high: leave it out, or write BETWEEN";
                    case UP_TO, LESS_THAN -> qualifier + " has no best: leave it out, or write BETWEEN";
                    case ABOUT, BETWEEN -> throw new IllegalStateException(qualifier + " fits every figure");
                });
    }

    /// A country may supply itself: it stands for all its parties, and statistics tell what goes from some to others.
    private void betweenTwo() {
        NodeId supplier = row.id("supplier");
        if (supplier != null && supplier.kind() == NodeKind.COMPANY && supplier.equals(row.id("buyer"))) {
            bad("buyer", "it is the supplier itself: what a company keeps is no supply; name who receives");
        }
    }

    private void quote() {
        Integer start = row.whole("start");
        Integer end = row.whole("end");
        if (start == null && end == null) {
            return;
        }
        String quote = row.text("quote");
        if (start == null || end == null || quote == null) {
            bad(start == null ? "end" : "start", "quote, start and end belong together: give all three");
            return;
        }
        int length = end - start;
        if (length != quote.length() && length != quote.codePointCount(0, quote.length())) {
            bad("end", "the quote has %d characters, but end - start is %d".formatted(quote.length(), length));
        }
    }

    private void inOrder(String first, String last) {
        String from = row.text(first);
        String to = row.text(last);
        if (from != null
                && to != null
                && PartialDate.parse(to)
                        .latest()
                        .isBefore(PartialDate.parse(from).earliest())) {
            bad(last, "it ends before it begins: %s is %s".formatted(first, from));
        }
    }

    private void needs(String field, String other) {
        if (row.has(field) && !row.has(other)) {
            bad(field, "it says nothing without %s: give both".formatted(other));
        }
    }

    private void namesNotItself() {
        NodeId id = row.id("id");
        NodeId claim = row.id("claim");
        if (id == null && claim == null) {
            return;
        }
        for (Reference reference : row.references()) {
            if (reference.id().equals(id) || reference.id().equals(claim)) {
                bad(reference.field(), "it names itself");
            }
        }
    }

    private void bad(String field, String reason) {
        failures.add(new Failure(row.line(), field, shown(field), FailureCode.BAD_VALUE, reason));
    }

    private @Nullable String shown(String field) {
        return row.text(field);
    }
}
