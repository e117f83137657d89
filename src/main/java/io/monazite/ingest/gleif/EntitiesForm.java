package io.monazite.ingest.gleif;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.monazite.ingest.FeedContent;
import io.monazite.ingest.FeedForm;
import io.monazite.ingest.reading.Begin;
import io.monazite.ingest.reading.Countries;
import io.monazite.ingest.reading.FeedSource;
import io.monazite.ingest.reading.JsonRecords;
import io.monazite.ingest.reading.Table;
import io.monazite.ingest.reading.Words;

/// Level 1: who is who. The golden copy as CSV or JSON, or answers of the API. Each identifier becomes a company with
/// its names and its country.
@ApplicationScoped
public class EntitiesForm implements FeedForm {

    static final String NAME = "gleif-lei";

    private static final Map<String, String> KINDS =
            Map.of("GENERAL", "COMPANY", "RESIDENT_GOVERNMENT_ENTITY", "STATE_BODY");

    /// The identifier of a registration that was a mistake names nobody.
    private static final Set<String> MISTAKES = Set.of("DUPLICATE", "ANNULLED", "CANCELLED");

    /// Where other names stand: in CSV, in JSON, in answers of the API.
    private static final List<String> OTHER_NAMES = List.of(
            "Entity.OtherEntityNames.OtherEntityName",
            "Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName",
            "Entity.OtherNames",
            "Entity.TransliteratedOtherNames");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void read(FeedContent content, Rows rows) throws IOException {
        FeedSource source = new FeedSource(rows, content, NAME);
        Begin begin = Begin.of(content.bytes());
        Gleif.tell(source, "article:gleif-level-1", "LEI data, level 1: who is who");
        if (begin.first() == '{') {
            JsonRecords.read(
                    begin.whole(),
                    Set.of("records", "data"),
                    (number, list, record) -> company(
                            number, new JsonFields(record.has("attributes") ? attributes(record) : record), source));
            return;
        }
        Table table = Table.open(begin.whole(), rows, header -> header);
        table.require("LEI", "Entity.LegalName");
        for (Table.Line line = table.next(); line != null; line = table.next()) {
            company(line.line(), new CsvFields(line), source);
        }
    }

    private static JsonNode attributes(JsonNode record) {
        return record.path("attributes");
    }

    private static void company(long line, Fields fields, FeedSource source) {
        String code = fields.text("LEI");
        Optional<String> lei = Gleif.lei(code);
        String name = Words.clean(fields.text("Entity.LegalName"));
        String standing = status(fields);
        if (lei.isEmpty()) {
            source.refuse(
                    line, "LEI", code, "it is no Legal Entity Identifier: its form or its check digits are wrong");
        } else if (!Words.isName(name)) {
            source.refuse(line, "Entity.LegalName", name, "write its name, of at most 300 characters");
        } else if (MISTAKES.contains(standing)) {
            source.refuse(line, "Registration.RegistrationStatus", standing, "the identifier was given by mistake");
        } else {
            write(line, lei.get(), name, fields, source);
        }
    }

    private static String status(Fields fields) {
        String status = fields.text("Registration.RegistrationStatus");
        return status.isEmpty() ? fields.text("Registration.Status") : status;
    }

    private static void write(long line, String lei, String name, Fields fields, FeedSource source) {
        Map<String, Object> row = source.begin("company", "LEI " + lei);
        row.put("id", Gleif.company(lei));
        row.put("name", name);
        row.put("lei", lei);
        List<String> aliases = new ArrayList<>(Words.names(OTHER_NAMES.stream()
                .flatMap(path -> fields.texts(path).stream())
                .toList()));
        aliases.remove(name);
        if (!aliases.isEmpty()) {
            row.put("aliases", aliases);
        }
        Optional.ofNullable(KINDS.get(category(fields))).ifPresent(kind -> row.put("kind", kind));
        country(line, row, fields, source);
        if (fields.text("Entity.EntityStatus").equals("INACTIVE")
                || fields.text("Entity.Status").equals("INACTIVE")) {
            row.put("note", "No longer active, by its registration.");
        }
        source.write(line, row);
    }

    private static String category(Fields fields) {
        String category = fields.text("Entity.EntityCategory");
        return category.isEmpty() ? fields.text("Entity.Category") : category;
    }

    /// Where it is led from, else where it is registered.
    private static void country(long line, Map<String, Object> row, Fields fields, FeedSource source) {
        String seat = fields.text("Entity.HeadquartersAddress.Country");
        String code = seat.isEmpty() ? fields.text("Entity.LegalAddress.Country") : seat;
        if (code.isEmpty()) {
            return;
        }
        Countries.coded(code)
                .ifPresentOrElse(
                        country -> row.put("country", country),
                        () -> source.refuse(
                                line,
                                "Country",
                                code,
                                "it is no country of ISO 3166-1; the company is loaded without"));
    }
}
