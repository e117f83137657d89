package io.monazite.api.loads;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import io.monazite.access.Roles;
import io.monazite.api.access.Callers;
import io.monazite.graph.LoadRuns;
import io.monazite.ingest.IngestException;
import io.monazite.ingest.LoadFormat;
import io.monazite.ingest.LoadOptions;
import io.monazite.ingest.LoadReport;
import io.monazite.ingest.LoadService;
import io.monazite.ingest.Warrant;
import io.monazite.ingest.format.FormatSchema;
import io.quarkus.security.identity.SecurityIdentity;

/// `/loads`: bringing data in.
@Path("/loads")
class LoadResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String SCHEMA = "application/schema+json";

    private final LoadService loads;
    private final LoadRuns runs;
    private final SecurityIdentity caller;

    LoadResource(LoadService loads, LoadRuns runs, SecurityIdentity caller) {
        this.loads = loads;
        this.runs = runs;
        this.caller = caller;
    }

    /// Takes one load; the answer is its report.
    @POST
    @RolesAllowed(Roles.LOADER)
    @Consumes({NDJSON, CSV})
    @Produces(MediaType.APPLICATION_JSON)
    public Response load(
            InputStream body,
            @Context HttpHeaders headers,
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("onError") @Nullable String onError,
            @QueryParam("file") @Nullable String file) {
        LoadOptions options = new LoadOptions(
                caller.getPrincipal().getName(), file, isTrue("dryRun", dryRun), onError(onError), warrant());
        LoadReport report = loads.load(unpacked(body, headers), size(headers), format(headers.getMediaType()), options);
        return Response.status(status(report)).entity(report).build();
    }

    /// The refused rows of a load, to be mended and sent again: NDJSON with the line, what is wrong and the row.
    @GET
    @Path("/{id}/refused")
    @RolesAllowed(Roles.LOADER)
    @Produces({NDJSON, MediaType.APPLICATION_JSON})
    public Response refused(@PathParam("id") String id) {
        return parsed(id)
                .filter(this::maySee)
                .flatMap(loads::refusedRows)
                .map(path -> Response.ok(path.toFile(), NDJSON).build())
                .orElseGet(() -> ErrorBody.answer(
                                404,
                                "NOT_FOUND",
                                "no refused rows are kept of a load with this id",
                                "take the id from the load's report; they are kept for some days only")
                        .build());
    }

    /// The JSON Schema of one row.
    @GET
    @Path("/schema")
    @PermitAll
    @Produces({SCHEMA, MediaType.APPLICATION_JSON})
    public Map<String, Object> schema() {
        return FormatSchema.document();
    }

    /// With a bound key only what was brought with it.
    private boolean maySee(UUID load) {
        return Callers.sources(caller).isEmpty()
                || runs.run(load)
                        .filter(run -> run.source() == null
                                && run.cause().equals(caller.getPrincipal().getName()))
                        .isPresent();
    }

    private Warrant warrant() {
        return new Warrant(caller.getRoles(), Callers.sources(caller));
    }

    private static int status(LoadReport report) {
        return switch (report.state()) {
            case COMMITTED -> 201;
            case UNCHANGED, DRY_RUN -> 200;
            case REFUSED -> 422;
        };
    }

    private static LoadFormat format(MediaType type) {
        if (!type.getSubtype().equals("csv")) {
            return new LoadFormat.Ndjson();
        }
        String kind = type.getParameters().get("kind");
        if (kind == null) {
            throw new ErrorAnswers.BadParameter(
                    "a CSV has rows of one type, and its media type does not say which",
                    "send 'text/csv; kind=supply'");
        }
        return new LoadFormat.Csv(kind);
    }

    private static InputStream unpacked(InputStream body, HttpHeaders headers) {
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return body;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw new NotSupportedException("Content-Encoding " + encoding);
        }
        try {
            return new GZIPInputStream(body);
        } catch (IOException e) {
            throw new IngestException.Unreadable("what was sent is not gzip", e);
        }
    }

    /// How many bytes come; of what is packed nobody knows how many there are in it.
    private static @Nullable Long size(HttpHeaders headers) {
        boolean packed = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING) != null;
        int length = headers.getLength();
        return packed || length < 0 ? null : Long.valueOf(length);
    }

    private static boolean isTrue(String name, @Nullable String value) {
        return switch (value) {
            case null -> false;
            case "false" -> false;
            case "true", "" -> true;
            default ->
                throw new ErrorAnswers.BadParameter(
                        "%s is '%s'".formatted(name, value), "write %s=true or %s=false".formatted(name, name));
        };
    }

    private static LoadOptions.OnError onError(@Nullable String value) {
        return switch (value) {
            case null -> LoadOptions.OnError.REJECT;
            case "reject" -> LoadOptions.OnError.REJECT;
            case "quarantine" -> LoadOptions.OnError.QUARANTINE;
            default ->
                throw new ErrorAnswers.BadParameter(
                        "onError is '%s'".formatted(value), "write onError=reject or onError=quarantine");
        };
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
