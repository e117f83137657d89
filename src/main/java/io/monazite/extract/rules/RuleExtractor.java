package io.monazite.extract.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.extract.ArticleText;
import io.monazite.extract.Extraction;
import io.monazite.extract.Extractor;
import io.monazite.extract.Gazetteer;
import io.monazite.extract.NamesInText;
import io.monazite.extract.ProposedClaim;
import io.monazite.extract.Quotation;
import io.monazite.extract.Unresolved;
import io.monazite.provenance.Method;

/// Reads claims by rules (`docs/extraction.md`). It may be used by several threads at once.
public final class RuleExtractor implements Extractor, NamesInText {

    private static final String VERSION = "5";
    private static final int LONGEST_SENTENCE = 1_500;

    private final Language language;
    private final Vocabulary words;
    private final RuleBook book;
    private volatile @Nullable Prepared prepared;

    private RuleExtractor(Language language, Vocabulary words, RuleBook book) {
        this.language = language;
        this.words = words;
        this.book = book;
    }

    /// The names of a gazetteer, made ready to be found.
    private record Prepared(Gazetteer gazetteer, Marking marking) {}

    /// With the rules and models that come along.
    public static RuleExtractor english() {
        return new RuleExtractor(Language.english(), Vocabulary.read(), RuleBook.read());
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Method method() {
        return Method.RULE;
    }

    @Override
    public Map<NodeId, String> named(ArticleText article, Gazetteer gazetteer) {
        Map<NodeId, String> named = new LinkedHashMap<>();
        marking(gazetteer).sentences(Folded.of(article.text()), article.published()).stream()
                .flatMap(sentence -> sentence.mentions().stream())
                .forEach(mention -> Match.idOf(mention)
                        .ifPresent(
                                id -> named.putIfAbsent(id, article.text().substring(mention.start(), mention.end()))));
        return named;
    }

    @Override
    public Extraction extract(ArticleText article, Gazetteer gazetteer) {
        String folded = Folded.of(article.text());
        return new Run(article, gazetteer, folded)
                .extraction(marking(gazetteer).sentences(folded, article.published()));
    }

    /// Who had first what the article tells, where it says so.
    public Optional<String> firstReportedBy(String text) {
        Matcher reported = book.reported().matcher(Folded.of(text));
        return reported.find() ? Optional.of(reported.group("who").strip()) : Optional.empty();
    }

    /// For the very gazetteer that came last nothing is made anew; to compare two by their names would take longer.
    @SuppressWarnings("ReferenceEquality")
    private Marking marking(Gazetteer gazetteer) {
        Prepared last = prepared;
        if (last == null || last.gazetteer() != gazetteer) {
            last = new Prepared(gazetteer, new Marking(language, new NameFinder(gazetteer, words), words));
            prepared = last;
        }
        return last.marking();
    }

    /// One article.
    private final class Run {

        private final ArticleText article;
        private final Gazetteer gazetteer;
        private final String folded;
        private final Map<String, ProposedClaim> claims = new LinkedHashMap<>();
        private final Set<Unresolved> unresolved = new LinkedHashSet<>();
        private final Set<String> usedFigures = new HashSet<>();

        Run(ArticleText article, Gazetteer gazetteer, String folded) {
            this.article = article;
            this.gazetteer = gazetteer;
            this.folded = folded;
        }

        Extraction extraction(List<MarkedSentence> sentences) {
            for (MarkedSentence sentence : sentences) {
                boolean asks = folded.substring(sentence.start(), sentence.end())
                        .stripTrailing()
                        .endsWith("?");
                if (!asks && sentence.text().length() <= LONGEST_SENTENCE) {
                    Set<Mark> marks = sentence.marks();
                    book.rules().forEach(rule -> apply(rule, sentence, marks));
                }
            }
            return new Extraction(new ArrayList<>(claims.values()), new ArrayList<>(unresolved));
        }

        private void apply(Rule rule, MarkedSentence sentence, Set<Mark> marks) {
            Set<Map<String, Mention>> seen = new HashSet<>();
            List<Unresolved> open = new ArrayList<>();
            int before = claims.size();
            for (Templates.Compiled pattern : rule.patterns()) {
                if (pattern.mayFit(marks)) {
                    Matcher matcher = pattern.pattern().matcher(sentence.text());
                    while (matcher.find()) {
                        Match match = Match.of(rule, sentence, matcher);
                        if (seen.add(match.taken())) {
                            take(match, open);
                        }
                    }
                }
            }
            // Where one pattern of a rule finds who is meant, it does not matter that another does not.
            if (claims.size() == before) {
                unresolved.addAll(open);
            }
        }

        private void take(Match match, List<Unresolved> open) {
            String clause = clause(match.before());
            // What is denied behind it is somebody's word against another's, and whose is not told.
            if (book.doubted().matcher(clause).find()
                    || book.denied().matcher(match.after()).find()
                    || book.foretold().matcher(match.after()).find()) {
                return;
            }
            RowMaker.of(gazetteer, article.published(), match).ifPresent(made -> {
                boolean denied = book.denied().matcher(clause).find();
                Quotation passage = Quotation.of(
                        article.text(),
                        match.sentence().start(),
                        match.sentence().end());
                if (made.missing().isEmpty()) {
                    propose(match, made, passage, denied);
                } else {
                    made.missing()
                            .forEach((field, name) ->
                                    open.add(new Unresolved(match.rule().type(), field, name, passage)));
                }
            });
        }

        private void propose(Match match, RowMaker.Made made, Quotation passage, boolean denied) {
            Map<String, Object> fields = new LinkedHashMap<>(made.fields());
            if (denied) {
                fields.put("stance", "DENIES");
            }
            Mention worded = made.worded();
            String figure = match.rule().type() + (worded == null ? "" : "@" + worded.start());
            boolean fresh = worded == null || usedFigures.add(figure);
            if (fresh) {
                claims.putIfAbsent(
                        match.rule().type() + new TreeMap<>(fields),
                        new ProposedClaim(
                                match.rule().type(),
                                fields,
                                passage,
                                assertedBy(passage),
                                worded == null ? null : article.text().substring(worded.start(), worded.end()),
                                match.rule().name(),
                                match.rule().score() * made.guessed()));
            }
        }

        private @Nullable String assertedBy(Quotation passage) {
            String sentence = folded.substring(passage.start(), passage.end());
            for (Pattern pattern : book.asserted()) {
                Matcher who = pattern.matcher(sentence);
                if (who.find()) {
                    return article.text()
                            .substring(passage.start() + who.start("who"), passage.start() + who.end("who"))
                            .strip();
                }
            }
            return firstReportedBy(article.text()).orElse(null);
        }

        /// The last clause of what stands before: what is said earlier in the sentence is about something else.
        private static String clause(String before) {
            String[] clauses = before.split(";| but | while | although ", -1);
            return clauses.length == 0 ? "" : clauses[clauses.length - 1];
        }
    }
}
