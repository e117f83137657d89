package io.monazite.api.exchange;

import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.monazite.exchange.Licences;
import io.monazite.graph.ContentDigest;
import io.monazite.graph.Deadline;
import io.monazite.graph.Version;

/// Sends exports: not too many at once, none for ever, and none to whoever has it already.
@ApplicationScoped
class ExportDesk {

    /// Of the hash that an entity tag is made of.
    private static final int DIGITS = 32;

    private final Semaphore places;
    private final int atOnce;
    private final Duration longest;

    /// @param atOnce how many exports are written at one time
    /// @param longest how long one may take, however slowly it is fetched
    ExportDesk(
            @ConfigProperty(name = "monazite.exports.at-once", defaultValue = "4") int atOnce,
            @ConfigProperty(name = "monazite.exports.timeout", defaultValue = "15M") Duration longest) {
        this.atOnce = atOnce;
        this.places = new Semaphore(atOnce);
        this.longest = longest;
    }

    /// What is sent.
    ///
    /// @param name of the file
    /// @param mediaType of its form
    /// @param question what tells it from others of the same name: empty for the whole graph
    /// @param writing writes it
    record Parcel(String name, String mediaType, String question, Consumer<OutputStream> writing) {}

    Response send(Request request, Version version, Licences.Terms terms, Parcel parcel) {
        EntityTag tag = new EntityTag(tag(version, terms, parcel), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return told(unchanged, version, terms).build();
        }
        StreamingOutput body = out -> write(parcel, out);
        return told(Response.ok(body, parcel.mediaType()), version, terms)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Accept-Ranges", "none")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(parcel.name()))
                .build();
    }

    private void write(Parcel parcel, OutputStream out) {
        if (!places.tryAcquire()) {
            throw new Refused(
                    429,
                    "LIMIT_EXCEEDED",
                    "%d exports are being written, and no more at once".formatted(atOnce),
                    "try again when one has ended");
        }
        try {
            Deadline.by(Instant.now().plus(longest), () -> {
                parcel.writing().accept(out);
                return parcel;
            });
        } finally {
            places.release();
        }
    }

    private static Response.ResponseBuilder told(
            Response.ResponseBuilder response, Version version, Licences.Terms terms) {
        Set<String> kept = new TreeSet<>();
        terms.keepingBack().forEach((licence, articles) -> kept.add("%d of %s".formatted(articles, licence)));
        response.header("Monazite-Digest", version.digest()).header(HttpHeaders.VARY, "Accept, Accept-Encoding");
        return kept.isEmpty() ? response : response.header("Monazite-Left-Out", ascii(String.join("; ", kept)));
    }

    private static String tag(Version version, Licences.Terms terms, Parcel parcel) {
        return ContentDigest.hash(
                        version.digest(),
                        version.sequence(),
                        version.recordedAt(),
                        parcel.name(),
                        parcel.question(),
                        new TreeSet<>(terms.withheld()))
                .substring(0, DIGITS);
    }

    /// A header takes no other signs.
    static String ascii(String text) {
        return text.replaceAll("[^\\x20-\\x7E]", "?");
    }
}
