package io.monazite.extract.languagemodel;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import dev.langchain4j.model.openai.OpenAiChatModel;
import io.monazite.extract.Extractor;
import io.monazite.extract.NamesInText;
import io.monazite.outbound.OutboundClient;
import io.quarkus.runtime.StartupEvent;

/// Holds the extractor that asks a language model, where one is configured. It is made when the first article comes;
/// where none is configured, none of its classes is loaded.
@ApplicationScoped
public class ModelDesk {

    private final ModelSettings settings;
    private final OutboundClient web;
    private @Nullable Extractor extractor;

    ModelDesk(ModelSettings settings, OutboundClient web) {
        this.settings = settings;
        this.web = web;
    }

    /// Half a configuration keeps the service from starting.
    void check(@Observes StartupEvent start) {
        if (settings.enabled()) {
            required(settings.baseUrl(), "base-url", "where the interface is, as https://models.example.org/v1");
            required(settings.name(), "name", "the name of the model, with its version");
        }
    }

    /// Empty where no model is to read.
    ///
    /// @param names finds the names that a model may speak of
    public synchronized Optional<Extractor> extractor(NamesInText names) {
        if (!settings.enabled()) {
            return Optional.empty();
        }
        Extractor made = extractor;
        if (made == null) {
            made = made(names);
            extractor = made;
        }
        return Optional.of(made);
    }

    private Extractor made(NamesInText names) {
        String name = required(settings.name(), "name", "the name of the model, with its version");
        Duration timeout = settings.timeout();
        OpenAiChatModel model = OpenAiChatModel.builder()
                .httpClientBuilder(new OutboundModelHttp(web, timeout, settings.maxKilobytes()))
                .baseUrl(required(settings.baseUrl(), "base-url", "where the interface is"))
                // The library wants one; an interface without keys passes it over.
                .apiKey(settings.apiKey().orElse("none"))
                .modelName(name)
                .temperature(0.0)
                .strictJsonSchema(true)
                .maxRetries(0)
                .timeout(timeout)
                .build();
        return new ModelExtractor(model, names, name, settings.maxCharacters(), settings.maxClaims());
    }

    private static String required(Optional<String> value, String key, String what) {
        return value.filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalStateException(
                        "monazite.extract.model.enabled is true, and monazite.extract.model.%s is not set: write %s"
                                .formatted(key, what)));
    }
}
