package io.monazite.extract.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.monazite.extract.ArticleText;
import io.monazite.extract.Extraction;
import io.monazite.extract.ExtractionException;
import io.monazite.extract.Extractor;
import io.monazite.extract.Gazetteer;
import io.monazite.extract.languagemodel.ModelDesk;
import io.monazite.extract.rules.RuleExtractor;

/// All that read articles: the rules, and a language model where one is configured. The rules' models take some time
/// and memory to read, and are read when the first article comes.
@ApplicationScoped
class Readers {

    private static final Logger LOG = Logger.getLogger(Readers.class);
    private static final String ENGLISH = "en";

    private final ModelDesk model;
    private @Nullable Ready ready;

    private record Ready(RuleExtractor rules, Languages languages) {}

    Readers(ModelDesk model) {
        this.model = model;
    }

    Reading read(Page page, ArticleText text, Gazetteer gazetteer) {
        Ready now = ready();
        String language = now.languages().of(page.text()).orElse(page.language() == null ? ENGLISH : page.language());
        if (!language.equals(ENGLISH)) {
            return new Reading(language, false, List.of(), null, Map.of());
        }
        List<Extractor> extractors = new ArrayList<>(List.of(now.rules()));
        model.extractor(now.rules()).ifPresent(extractors::add);
        List<Reading.By> read = new ArrayList<>();
        Map<String, String> problems = new LinkedHashMap<>();
        for (Extractor extractor : extractors) {
            try {
                Extraction extraction = extractor.extract(text, gazetteer);
                read.add(new Reading.By(extractor, extraction));
            } catch (ExtractionException e) {
                LOG.warnf("the extractor %s read nothing: %s", extractor.name(), e.getMessage());
                problems.put(extractor.name(), String.valueOf(e.getMessage()));
            }
        }
        return new Reading(
                language, true, read, now.rules().firstReportedBy(page.text()).orElse(null), problems);
    }

    private synchronized Ready ready() {
        Ready now = ready;
        if (now == null) {
            now = new Ready(RuleExtractor.english(), Languages.read());
            ready = now;
        }
        return now;
    }
}
