package io.monazite.api.exchange;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.monazite.access.Role;
import io.monazite.api.Caller;
import io.monazite.api.access.Callers;
import io.monazite.exchange.filed.ExportFile;
import io.monazite.exchange.filed.ExportFolder;
import io.monazite.exchange.filed.ExportOffice;
import io.monazite.graph.FiledExport;
import io.monazite.graph.FiledExport.State;
import io.monazite.graph.GraphException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;

/// `/exports/files/…`: exports that were written to files, whole or a range of their bytes. Whether a caller may have
/// one is looked at each time: what holds the record is its owner's alone, and an admin's; other forms are for whoever
/// was given the address and may read.
@ApplicationScoped
class ExportFiles {

    private static final String PATH = "/exports/files/*";
    private static final String IF_RANGE = "If-Range";
    private static final String RANGE = "Range";
    private static final String CHALLENGED = "WWW-Authenticate";
    private static final int DIGITS = 32;

    private final ExportOffice office;
    private final ExportFolder folder;
    private final StaticHandler files;

    ExportFiles(ExportOffice office, ExportFolder folder) {
        this.office = office;
        this.folder = folder;
        // No file name has an ending: what a file is, is told here.
        this.files = StaticHandler.create(FileSystemAccess.ROOT, folder.path().toString())
                .setCachingEnabled(false)
                .setDirectoryListing(false)
                .setSendVaryHeader(false);
    }

    void listen(@Observes Router router) {
        router.route(PATH)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .blockingHandler(this::admit, false)
                .handler(files)
                .failureHandler(ExportFiles::failed);
    }

    /// Lets through whoever may have a file that is there, and says what it is.
    private void admit(RoutingContext exchange) {
        try {
            FiledExport export = fetched(exchange);
            ExportFile file = ExportFile.of(export);
            String tag = "\"%s\""
                    .formatted(String.valueOf(export.standing().checksum()).substring(0, DIGITS));
            HttpServerResponse response = exchange.response()
                    .putHeader(HttpHeaders.ETAG, tag)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                    .putHeader("Monazite-Digest", export.version().digest());
            if (!export.leftOut().isEmpty()) {
                response.putHeader("Monazite-Left-Out", ExportDesk.ascii(String.join("; ", export.leftOut())));
            }
            if (names(exchange.request().getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
                response.setStatusCode(304).end();
                return;
            }
            response.putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType())
                    .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .putHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(file.name()));
            String since = exchange.request().getHeader(IF_RANGE);
            if (since != null && !since.equals(tag)) {
                exchange.request().headers().remove(RANGE);
            }
            exchange.next();
        } catch (Refused e) {
            refuse(exchange, e);
        } catch (GraphException e) {
            refuse(
                    exchange,
                    new Refused(503, "STORE_UNAVAILABLE", "the database does not answer", "try again in a moment"));
        }
    }

    /// @throws Refused where there is no such file for this caller
    private FiledExport fetched(RoutingContext exchange) {
        String id = FiledExport.PREFIX + exchange.pathParam("*");
        FiledExport export = office.find(id).orElseThrow(ExportFiles::unknown);
        requireMay(Callers.of(exchange), export);
        if (export.standing().state() != State.DONE) {
            throw new Refused(
                    export.standing().state().isOpen() ? 409 : 410,
                    export.standing().state().name(),
                    "this export is %s".formatted(export.standing().state()),
                    "ask GraphQL how it is: export(id: …), or start another one");
        }
        if (!Files.isRegularFile(folder.file(id))) {
            throw new Refused(
                    404,
                    "ELSEWHERE",
                    "the file lies with another instance of the service",
                    "ask the instance that wrote it, or let all share monazite.exports.files.folder");
        }
        return export;
    }

    /// Nobody learns whether there is a file that he may not have.
    private static void requireMay(Caller caller, FiledExport export) {
        if (!ExportFile.of(export).holdsTheRecord()) {
            return;
        }
        if (caller.isAnybody()) {
            throw new Refused(
                    401,
                    "UNAUTHENTICATED",
                    "this needs a key or a token",
                    "send 'Authorization: Bearer …' with the key or token by which it was started");
        }
        if (!caller.may(Role.ADMIN)
                && !(caller.may(Role.ANALYST) && export.owner().equals(caller.name()))) {
            throw unknown();
        }
    }

    private static Refused unknown() {
        return Refused.notFound("there is no such export", "take its path from export(id: …) or exports");
    }

    private static boolean names(String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }

    private static void failed(RoutingContext exchange) {
        if (exchange.response().headWritten()) {
            exchange.next();
            return;
        }
        int status = exchange.statusCode();
        refuse(
                exchange,
                status == 416
                        ? new Refused(
                                416,
                                "RANGE_NOT_SATISFIABLE",
                                "the file has no such range",
                                "Content-Range says how long it is")
                        : Refused.notFound("the file could not be read", "start the export again"));
    }

    private static void refuse(RoutingContext exchange, Refused refused) {
        HttpServerResponse response = exchange.response();
        response.headers().remove(HttpHeaders.ETAG).remove("Content-Disposition");
        int status = refused.getResponse().getStatus();
        if (status == 401) {
            response.putHeader(CHALLENGED, Callers.CHALLENGE);
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Optional.of(refused.getResponse().getEntity())
                        .map(JsonObject::mapFrom)
                        .orElseThrow()
                        .encode());
    }
}
