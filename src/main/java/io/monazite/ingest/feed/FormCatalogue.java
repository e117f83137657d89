package io.monazite.ingest.feed;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.monazite.ingest.FeedContent;
import io.monazite.ingest.FeedForm;
import io.monazite.ingest.LoadFormat;
import io.monazite.ingest.format.RowReader;

/// The forms that sources can have, by name: those of feeds, and the load format itself as `ndjson` and `csv`.
@ApplicationScoped
class FormCatalogue {

    private static final String NDJSON = "ndjson";
    private static final String CSV = "csv";
    private static final String KIND = "kind";

    private final Map<String, FeedForm> forms = new TreeMap<>();

    FormCatalogue(@Any Instance<FeedForm> forms) {
        forms.forEach(form -> this.forms.put(form.name(), form));
    }

    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(forms.keySet());
        names.add(NDJSON);
        names.add(CSV);
        return names;
    }

    /// Whether what a source sends may be a page for people.
    boolean readsPages(FeedSource source) {
        FeedForm form = forms.get(source.form());
        return form != null && form.readsPages();
    }

    /// Reads a delivery to its end.
    void read(FeedSource source, FeedContent content, Gathering rows) throws IOException {
        FeedForm form = forms.get(source.form());
        if (form != null) {
            form.read(content, rows);
            return;
        }
        RowReader reader = format(source, content).reader(content.bytes());
        for (RowReader.Outcome outcome = reader.next(); outcome != null; outcome = reader.next()) {
            rows.take(outcome);
        }
    }

    /// A file of a folder is what its name ends with; everything else is what the source is.
    private static LoadFormat format(FeedSource source, FeedContent content) throws FeedProblem {
        String file = content.at().substring(content.at().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean inFolder = source.where() instanceof FeedSource.Where.Folder;
        boolean csv = inFolder && (file.endsWith(".csv") || file.endsWith(".csv.gz"));
        if (!csv && !source.form().equals(CSV)) {
            return new LoadFormat.Ndjson();
        }
        String named = inFolder && file.contains(".")
                ? content.at().substring(content.at().lastIndexOf('/') + 1)
                : "";
        String kind = Optional.ofNullable(content.options().get(KIND))
                .orElse(named.isEmpty() ? "" : named.substring(0, named.indexOf('.')));
        if (kind.isEmpty()) {
            throw new FeedProblem(
                    FeedProblem.Code.NOT_THIS_FORM,
                    "a CSV has rows of one type: name it in monazite.sources.%s.options.kind".formatted(source.name()));
        }
        return new LoadFormat.Csv(kind);
    }
}
