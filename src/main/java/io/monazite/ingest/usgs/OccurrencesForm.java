package io.monazite.ingest.usgs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.ingest.FeedContent;
import io.monazite.ingest.FeedForm;
import io.monazite.ingest.reading.Countries;
import io.monazite.ingest.reading.FeedSource;
import io.monazite.ingest.reading.Table;
import io.monazite.ingest.reading.Words;

/// The global database of rare-earth occurrences: deposits with their place, type, state and what they hold. Who runs
/// them is not read, since the companies there are dated.
@ApplicationScoped
public class OccurrencesForm implements FeedForm {

    static final String NAME = "usgs-ree";
    static final String ARTICLE = "article:usgs-ree";
    static final String TITLE = "Global Rare Earth Element occurrence database";
    static final String ADDRESS = "https://mrdata.usgs.gov/ree/";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void read(FeedContent content, Rows rows) throws IOException {
        Table table = Table.open(content.bytes(), rows, header -> header.toLowerCase(Locale.ROOT));
        table.require("id_no", "name", "country");
        FeedSource source = new FeedSource(rows, content, NAME);
        boolean begun = false;
        for (Table.Line line = table.next(); line != null; line = table.next()) {
            if (!begun) {
                begun = true;
                source.publisher(line.line(), Usgs.PUBLISHER, Usgs.NAME, Usgs.RELIABILITY);
                Map<String, String> further = new LinkedHashMap<>();
                further.put("url", ADDRESS);
                further.put("kind", "DATASET");
                further.put("licence", Usgs.LICENCE);
                source.article(line.line(), ARTICLE, TITLE, Usgs.PUBLISHER, further);
            }
            deposit(line, source);
        }
    }

    private static void deposit(Table.Line line, FeedSource source) {
        String record = line.cell("id_no");
        String name = Words.clean(line.cell("name"));
        if (!record.matches("\\d{1,9}")) {
            source.refuse(line.line(), "ID_No", record, "write the number of the record");
            return;
        }
        if (!Words.isName(name)) {
            source.refuse(line.line(), "Name", name, "write its name, of at most 300 characters");
            return;
        }
        String id = "deposit:usgs-ree-" + record;
        Map<String, Object> row = source.begin("deposit", "record " + record);
        row.put("id", id);
        row.put("name", name);
        List<String> aliases = aliases(line.cell("name_other"), name);
        if (!aliases.isEmpty()) {
            row.put("aliases", aliases);
        }
        words(row, "depositType", line.cell("dep_type"));
        words(row, "status", line.cell("p_status"));
        String country = line.cell("country");
        Countries.named(country)
                .ifPresentOrElse(
                        found -> row.put("country", found),
                        () -> source.refuse(line.line(), "Country", country, "it is no country of ISO 3166-1"));
        new Place(line.cell("latitude"), line.cell("longitude")).put(row, line.line(), source);
        source.write(line.line(), row);
        new Estimates(id, record, source).read(line);
    }

    private static void words(Map<String, Object> row, String field, String cell) {
        String text = Words.clean(cell);
        if (Words.isName(text)) {
            row.put(field, text);
        }
    }

    /// Names as the database lists them, without remarks that are none (`includes …`, `part of …`).
    private static List<String> aliases(String cell, String name) {
        List<String> names = new ArrayList<>(Words.names(Arrays.asList(cell.split("[,;]"))));
        names.removeIf(
                each -> each.equals(name) || each.toLowerCase(Locale.ROOT).matches("(includes|part of)\\b.*"));
        return names;
    }
}
