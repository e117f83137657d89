package io.monazite.extract.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/// Sentences, tokens and parts of speech of English, by OpenNLP's models of the Universal Dependencies. The models are
/// shared; what works with them is made anew for each text, for it may not be shared.
final class Language {

    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]+");

    /// What ends with a full stop and no sentence: abbreviations before names and figures.
    private static final Pattern ABBREVIATED = Pattern.compile(
            ".*\\b(?:Mt|Rs|No|Co|Ltd|Inc|Corp|U\\.S|St|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.$",
            Pattern.DOTALL);

    private final SentenceModel sentences;
    private final TokenizerModel tokens;
    private final POSModel tags;

    private Language(SentenceModel sentences, TokenizerModel tokens, POSModel tags) {
        this.sentences = sentences;
        this.tokens = tokens;
        this.tags = tags;
    }

    /// A word and its part of speech.
    ///
    /// @param tag of the Universal Dependencies, such as PROPN
    record Word(int start, int end, String tag) {

        boolean isProper() {
            return tag.equals("PROPN");
        }
    }

    /// A stretch of a text.
    record Stretch(int start, int end) {}

    static Language english() {
        return new Language(
                read("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", SentenceModel::new),
                read("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin", TokenizerModel::new),
                read("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", POSModel::new));
    }

    /// Ready to read one text.
    Reader reader() {
        return new Reader(new SentenceDetectorME(sentences), new TokenizerME(tokens), new POSTaggerME(tags));
    }

    /// Reads one text; used by one thread alone.
    record Reader(SentenceDetectorME detector, TokenizerME tokenizer, POSTaggerME tagger) {

        /// The sentences of a text, in order; none goes over the end of a line.
        List<Stretch> sentences(String folded) {
            List<Stretch> found = new ArrayList<>();
            PARAGRAPH.matcher(folded).results().forEach(line -> {
                List<Stretch> inLine = new ArrayList<>();
                for (Span span : detector.sentPosDetect(line.group())) {
                    add(inLine, new Stretch(line.start() + span.getStart(), line.start() + span.getEnd()), folded);
                }
                found.addAll(inLine);
            });
            return found;
        }

        List<Word> words(String folded, Stretch sentence) {
            String text = folded.substring(sentence.start(), sentence.end());
            Span[] spans = tokenizer.tokenizePos(text);
            String[] found = tagger.tag(Span.spansToStrings(spans, text));
            List<Word> words = new ArrayList<>();
            for (int i = 0; i < spans.length; i++) {
                words.add(new Word(
                        sentence.start() + spans[i].getStart(), sentence.start() + spans[i].getEnd(), found[i]));
            }
            return words;
        }
    }

    private static void add(List<Stretch> sentences, Stretch next, String text) {
        if (!sentences.isEmpty()) {
            Stretch last = sentences.getLast();
            if (ABBREVIATED.matcher(text.substring(last.start(), last.end())).matches()) {
                sentences.set(sentences.size() - 1, new Stretch(last.start(), next.end()));
                return;
            }
        }
        sentences.add(next);
    }

    private interface ModelReader<M> {
        M read(InputStream in) throws IOException;
    }

    private static <M> M read(String file, ModelReader<M> reader) {
        ClassLoader loader = Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), Language.class.getClassLoader());
        try (InputStream in = loader.getResourceAsStream(file)) {
            return reader.read(Objects.requireNonNull(in, () -> "the model " + file + " is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException("the model " + file + " cannot be read", e);
        }
    }
}
