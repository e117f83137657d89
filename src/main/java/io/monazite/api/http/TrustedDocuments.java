package io.monazite.api.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.monazite.api.Engine;
import io.monazite.api.ErrorCode;
import io.monazite.api.Operation;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.MemorySize;

/// Documents that requests name by their SHA-256, in `extensions.persistedQuery` as Apollo's clients do: those of a
/// folder, which are trusted, and those that clients have sent with their hash before, for as long as there is room.
@Startup
@Singleton
class TrustedDocuments {

    private static final String REQUEST = "extensions.persistedQuery";

    private final boolean only;
    private final Map<String, String> trusted;
    private final Cache<String, String> sent;

    TrustedDocuments(
            Engine engine,
            @ConfigProperty(name = "monazite.graphql.trusted-documents") Optional<Path> folder,
            @ConfigProperty(name = "monazite.graphql.only-trusted-documents", defaultValue = "false") boolean only,
            @ConfigProperty(name = "monazite.graphql.sent-documents-kept", defaultValue = "8M") MemorySize most) {
        this.only = only;
        this.trusted = folder.map(TrustedDocuments::read).orElse(Map.of());
        this.trusted.values().forEach(engine::requireFitting);
        this.sent = Caffeine.newBuilder()
                .maximumWeight(most.asLongValue())
                .weigher((String hash, String document) -> hash.length() + 2 * document.length())
                .build();
    }

    /// What a request wants to have executed.
    ///
    /// @throws Refusal where it names or brings no document, or one that is not allowed
    Operation operation(Parameters.Asked asked) {
        return new Operation(document(asked), asked.operationName(), asked.variables());
    }

    private String document(Parameters.Asked asked) {
        String hash = hash(asked.extensions());
        String document = asked.query();
        if (document == null) {
            return hash == null ? missing() : known(hash);
        }
        if (hash == null && !only) {
            return document;
        }
        String own = Digests.of(document.getBytes(StandardCharsets.UTF_8));
        if (hash != null && !hash.equals(own)) {
            throw badInput("sha256Hash", "is not the SHA-256 of \"query\", which is " + own);
        }
        if (only && !trusted.containsKey(own)) {
            throw Refusal.ofDocument(
                    ErrorCode.DOCUMENT_NOT_TRUSTED,
                    "only trusted documents are answered here, and this one, with the SHA-256 %s, is none: ask for one "
                                    .formatted(own)
                            + "by its hash, or have this one put into the service's folder",
                    Map.of("sha256Hash", own));
        }
        if (!only) {
            sent.put(own, document);
        }
        return document;
    }

    private String known(String hash) {
        String document = trusted.get(hash);
        if (document == null && !only) {
            document = sent.getIfPresent(hash);
        }
        if (document == null) {
            throw Refusal.ofDocument(
                    ErrorCode.PERSISTED_QUERY_NOT_FOUND,
                    only
                            ? "no trusted document has this SHA-256"
                            : "no document with this SHA-256 is known: send it once in \"query\" with the hash",
                    Map.of("sha256Hash", hash));
        }
        return document;
    }

    private static String missing() {
        throw Refusal.malformed(
                400, "\"query\" is missing: send the document as text, or its SHA-256 in %s".formatted(REQUEST));
    }

    private static @Nullable String hash(Map<String, Object> extensions) {
        Object request = extensions.get("persistedQuery");
        if (request == null) {
            return null;
        }
        if (!(request instanceof Map<?, ?> named)) {
            throw badInput("", "is an object of version and sha256Hash");
        }
        if (!(named.get("version") instanceof Integer version) || version != 1) {
            throw badInput("version", "is 1");
        }
        if (!(named.get("sha256Hash") instanceof String hash) || !hash.matches("[0-9a-f]{64}")) {
            throw badInput("sha256Hash", "is 64 hexadecimal digits in lower case");
        }
        return hash;
    }

    private static Refusal badInput(String part, String problem) {
        String field = part.isEmpty() ? REQUEST : REQUEST + "." + part;
        return new Refusal(400, ErrorCode.BAD_INPUT, field + ": " + problem, Map.of("field", field));
    }

    private static Map<String, String> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".graphql"))
                    .map(TrustedDocuments::text)
                    .collect(Collectors.toUnmodifiableMap(
                            text -> Digests.of(text.getBytes(StandardCharsets.UTF_8)),
                            text -> text,
                            (one, same) -> one));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "monazite.graphql.trusted-documents is no folder that can be read: " + folder, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the trusted document %s cannot be read".formatted(file), e);
        }
    }
}
