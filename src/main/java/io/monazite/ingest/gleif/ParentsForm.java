package io.monazite.ingest.gleif;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.ingest.FeedContent;
import io.monazite.ingest.FeedForm;
import io.monazite.ingest.reading.Begin;
import io.monazite.ingest.reading.FeedSource;
import io.monazite.ingest.reading.JsonRecords;
import io.monazite.ingest.reading.Table;

/// Level 2: who owns whom. A company that is consolidated by another is controlled by it; what part of it the other
/// holds is not said. The companies themselves come with level 1. Branches and funds are passed over.
@ApplicationScoped
public class ParentsForm implements FeedForm {

    static final String NAME = "gleif-parents";

    private static final Map<String, String> NOTES = Map.of(
            "IS_DIRECTLY_CONSOLIDATED_BY", "Direct parent: it consolidates the company.",
            "IS_ULTIMATELY_CONSOLIDATED_BY", "Ultimate parent: it consolidates the company, perhaps through others.");

    /// Records that should never have been.
    private static final Set<String> MISTAKES = Set.of("DUPLICATE", "ANNULLED");

    /// Records of what is over, or of what nobody has looked at yet.
    private static final Set<String> NOT_NOW = Set.of("RETIRED", "PENDING_VALIDATION");

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T.{0,40})?");
    private static final int PERIODS = 5;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void read(FeedContent content, Rows rows) throws IOException {
        FeedSource source = new FeedSource(rows, content, NAME);
        Begin begin = Begin.of(content.bytes());
        Gleif.tell(source, "article:gleif-level-2", "LEI data, level 2: who owns whom");
        if (begin.first() == '{') {
            JsonRecords.read(
                    begin.whole(),
                    Set.of("relations"),
                    (number, list, record) -> stake(
                            number,
                            new JsonFields(
                                    record.has("RelationshipRecord") ? record.path("RelationshipRecord") : record),
                            source));
            return;
        }
        Table table = Table.open(begin.whole(), rows, header -> header);
        table.require(
                "Relationship.StartNode.NodeID",
                "Relationship.EndNode.NodeID",
                "Relationship.RelationshipType",
                "Relationship.RelationshipStatus");
        for (Table.Line line = table.next(); line != null; line = table.next()) {
            stake(line.line(), new CsvFields(line), source);
        }
    }

    private static void stake(long line, Fields fields, FeedSource source) {
        String type = fields.text("Relationship.RelationshipType");
        String note = NOTES.get(type);
        boolean active = fields.text("Relationship.RelationshipStatus").equals("ACTIVE");
        String registration = fields.text("Registration.RegistrationStatus");
        if (note == null || !active || NOT_NOW.contains(registration)) {
            return;
        }
        if (MISTAKES.contains(registration)) {
            source.refuse(line, "Registration.RegistrationStatus", registration, "the record was made by mistake");
            return;
        }
        Optional<String> child = lei(line, fields, "Relationship.StartNode", source);
        Optional<String> parent = lei(line, fields, "Relationship.EndNode", source);
        if (child.isEmpty() || parent.isEmpty()) {
            return;
        }
        if (child.equals(parent)) {
            source.refuse(line, "Relationship.EndNode.NodeID", parent.get(), "a company is not its own parent");
            return;
        }
        Map<String, Object> row = source.begin("ownership", "%s %s %s".formatted(child.get(), type, parent.get()));
        row.put("owner", Gleif.company(parent.get()));
        row.put("asset", Gleif.company(child.get()));
        row.put("control", true);
        row.put("note", note);
        since(fields).ifPresent(day -> row.put("from", day));
        source.write(line, row);
    }

    private static Optional<String> lei(long line, Fields fields, String node, FeedSource source) {
        String code = fields.text(node + ".NodeID");
        Optional<String> lei = Gleif.lei(code);
        if (lei.isEmpty()) {
            source.refuse(
                    line,
                    node + ".NodeID",
                    code,
                    "it is no Legal Entity Identifier: its form or its check digits are wrong");
        }
        return lei;
    }

    /// The day on which the relationship began; other periods are those of accounts and filings.
    private static Optional<String> since(Fields fields) {
        for (int i = 1; i <= PERIODS; i++) {
            String period = "Relationship.Period." + i;
            Matcher day = DAY.matcher(fields.text(period + ".startDate"));
            if (fields.text(period + ".periodType").equals("RELATIONSHIP_PERIOD") && day.matches()) {
                return Optional.of(day.group(1));
            }
        }
        return Optional.empty();
    }
}
