package io.monazite.api.exchange;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;

import io.monazite.api.AsOf;
import io.monazite.api.Prepared;
import io.monazite.domain.NodeId;
import io.monazite.exchange.Content;
import io.monazite.exchange.ExchangeException;
import io.monazite.exchange.Exports;
import io.monazite.exchange.Form;
import io.monazite.exchange.Licences;
import io.monazite.graph.Version;
import io.monazite.ingest.format.RowType;
import io.monazite.ingest.format.Vocabulary;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.Compressed;

/// `/exports`: the graph, or what an answer stands on, to take along. Forms that hold claims as they were recorded are
/// for callers with a role, the others for whoever may read.
@Path("/exports")
@PermitAll
class ExportResource {

    private static final String ANSWER = "who-loses-supply";
    private static final String PART = "part";
    private static final String ROWS = "rows";
    private static final int MOST_IDS = 100;

    private final Exports exports;
    private final ExportDesk desk;
    private final Prepared prepared;
    private final PreparedParts parts;
    private final SecurityIdentity caller;

    ExportResource(Exports exports, ExportDesk desk, Prepared prepared, PreparedParts parts, SecurityIdentity caller) {
        this.exports = exports;
        this.desk = desk;
        this.prepared = prepared;
        this.parts = parts;
        this.caller = caller;
    }

    /// What can be had, and under which licences its sources stand.
    ///
    /// @param snapshot the digest of the present state
    /// @param files the names below `/exports/`
    /// @param licences how many sources name each licence; most name none
    /// @param leftOut the licences whose sources are left out, with how many these are
    record Listing(
            String snapshot,
            String recordedAt,
            List<String> files,
            Map<String, Integer> licences,
            Map<String, Integer> leftOut) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Listing listing() {
        Version version = prepared.now().version();
        Licences.Terms terms = exports.terms(version);
        List<String> files = Stream.of(
                        Stream.of(Form.values()).map(form -> "graph." + form.ending()),
                        Vocabulary.names().stream().map(type -> type + ".csv"),
                        Shape.endings().map(ending -> ANSWER + "." + ending),
                        Shape.endings().map(ending -> PART + "." + ending),
                        Stream.of("shapes.ttl"))
                .flatMap(names -> names)
                .toList();
        return new Listing(
                version.digest(),
                version.recordedAt().toString(),
                files,
                new LinkedHashMap<>(terms.articles()),
                terms.keepingBack());
    }

    /// The shapes that every provenance export has.
    @GET
    @Path("/shapes.ttl")
    @Produces("text/turtle")
    public InputStream shapes() {
        InputStream shapes = ExportResource.class.getResourceAsStream("/exchange/shapes.ttl");
        if (shapes == null) {
            throw new IllegalStateException("exchange/shapes.ttl is not on the class path");
        }
        return shapes;
    }

    /// The whole graph in the form that the caller accepts.
    @GET
    @Path("/graph")
    @Compressed
    public Response graph(@Context HttpHeaders headers, @Context Request request) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (Form form : Form.values()) {
                if (accepted.isCompatible(MediaType.valueOf(form.mediaType()))) {
                    return whole(form, request);
                }
            }
        }
        throw new Refused(
                406,
                "NOT_ACCEPTABLE",
                "no form of the graph is accepted",
                "accept one of " + Stream.of(Form.values()).map(Form::mediaType).toList());
    }

    /// The whole graph in one form.
    @GET
    @Path("/graph.{ending}")
    @Compressed
    public Response graph(@PathParam("ending") String ending, @Context Request request) {
        return whole(Shape.form(ending), request);
    }

    /// All rows of one type.
    @GET
    @Path("/{type}.csv")
    @Compressed
    public Response table(@PathParam("type") String type, @Context Request request) {
        RowType rows = Shape.rows(type);
        requireKnown(true);
        Version version = prepared.now().version();
        Licences.Terms terms = exports.terms(version);
        Content content = exports.ofType(rows, version, terms);
        return desk.send(
                request,
                version,
                terms,
                new ExportDesk.Parcel(
                        "monazite-%s.csv".formatted(type), Shape.CSV, "", out -> exports.writeCsv(content, rows, out)));
    }

    /// What an answer to "who loses supply when …?" stands on: its flows, agreements, measures and whatever they name,
    /// with claims, articles and publishers. Of a table, `rows` names the type of its rows.
    @GET
    @Path("/" + ANSWER + ".{ending}")
    @Compressed
    public Response answer(@PathParam("ending") String ending, @Context UriInfo address, @Context Request request) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>(address.getQueryParameters());
        Shape shape = Shape.of(ending, asked.getFirst(ROWS));
        asked.remove(ROWS);
        requireKnown(shape.holdsTheRecord());
        Map<String, Object> variables = ScenarioAddress.variables(asked);
        AsOf now = prepared.now();
        Licences.Terms terms = exports.terms(now.version());
        Content content = part(variables, now, terms);
        return desk.send(request, now.version(), terms, shape.parcel(ANSWER, variables.toString(), exports, content));
    }

    /// Some facts and entities, by their ids (`id`, as often as wanted), in the same way.
    @GET
    @Path("/" + PART + ".{ending}")
    @Compressed
    public Response some(
            @PathParam("ending") String ending,
            @QueryParam("id") List<String> ids,
            @QueryParam(ROWS) @Nullable String rows,
            @Context Request request) {
        Shape shape = Shape.of(ending, rows);
        requireKnown(shape.holdsTheRecord());
        Set<NodeId> named = parsed(ids);
        Version version = prepared.now().version();
        Licences.Terms terms = exports.terms(version);
        Content content = part(named, version, terms);
        return desk.send(
                request, version, terms, shape.parcel(PART, new TreeSet<>(named).toString(), exports, content));
    }

    private Content part(Set<NodeId> named, Version version, Licences.Terms terms) {
        try {
            return exports.part(named, version, terms);
        } catch (ExchangeException e) {
            throw Refused.of(e);
        }
    }

    private static Set<NodeId> parsed(List<String> ids) {
        if (ids.isEmpty() || ids.size() > MOST_IDS) {
            throw Refused.badInput(
                    "%d ids are named".formatted(ids.size()), "name 1 to %d: ?id=company:irel".formatted(MOST_IDS));
        }
        try {
            return ids.stream().map(NodeId::parse).collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            throw Refused.badInput(String.valueOf(e.getMessage()), "write ids as answers have them: company:irel");
        }
    }

    /// What is proposed, who reviewed it, and the words of sources are for callers with a role.
    private void requireKnown(boolean record) {
        if (record && caller.isAnonymous()) {
            throw new UnauthorizedException();
        }
    }

    private Response whole(Form form, Request request) {
        requireKnown(form.holdsTheRecord());
        Version version = prepared.now().version();
        Licences.Terms terms = exports.terms(version);
        Content content = exports.whole(version, terms);
        return desk.send(
                request,
                version,
                terms,
                new ExportDesk.Parcel(
                        "monazite-graph.%s".formatted(form.ending()),
                        form.mediaType(),
                        "",
                        out -> exports.write(content, form, out)));
    }

    private Content part(Map<String, Object> variables, AsOf now, Licences.Terms terms) {
        return part(parts.ids(variables, now), now.version(), terms);
    }
}
