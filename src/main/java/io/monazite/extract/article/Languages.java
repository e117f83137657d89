package io.monazite.extract.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Tells the language of a text, by OpenNLP's model of 183 languages.
final class Languages {

    private static final String MODEL = "langdetect-183.bin";
    private static final int SHORTEST = 40;
    private static final int ENOUGH = 4_000;
    private static final Map<String, String> TWO_LETTERS = Stream.of(Locale.getISOLanguages())
            .collect(
                    Collectors.toMap(two -> Locale.of(two).getISO3Language(), Function.identity(), (one, same) -> one));

    private final LanguageDetectorModel model;

    private Languages(LanguageDetectorModel model) {
        this.model = model;
    }

    static Languages read() {
        ClassLoader loader = Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), Languages.class.getClassLoader());
        try (InputStream in = loader.getResourceAsStream(MODEL)) {
            return new Languages(new LanguageDetectorModel(
                    Objects.requireNonNull(in, () -> "the model " + MODEL + " is not on the class path")));
        } catch (IOException e) {
            throw new UncheckedIOException("the model " + MODEL + " cannot be read", e);
        }
    }

    /// By ISO 639, with two letters where it has such a code; empty for a text that is too short to tell.
    Optional<String> of(String text) {
        if (text.length() < SHORTEST) {
            return Optional.empty();
        }
        Language language =
                new LanguageDetectorME(model).predictLanguage(text.substring(0, Math.min(ENOUGH, text.length())));
        return Optional.of(TWO_LETTERS.getOrDefault(language.getLang(), language.getLang()));
    }
}
