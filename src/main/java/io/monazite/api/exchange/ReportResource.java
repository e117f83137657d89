package io.monazite.api.exchange;

import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.monazite.api.AsOf;
import io.monazite.api.Prepared;
import io.monazite.exchange.report.Reports;
import io.monazite.graph.ContentDigest;
import io.monazite.graph.SavedScenario;
import io.monazite.graph.SupplyGraph;
import io.monazite.watch.ScenarioShelf;
import io.quarkus.vertx.http.Compressed;

/// `/reports`: answers in words, to be cited.
@Path("/reports")
@PermitAll
class ReportResource {

    private static final String MARKDOWN = "text/markdown; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String QUESTION = "who-loses-supply";
    /// The page needs no script, no image and nothing from elsewhere.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

    private final Reports reports;
    private final Prepared prepared;
    private final ScenarioShelf shelf;
    private final SupplyGraph graph;

    ReportResource(Reports reports, Prepared prepared, ScenarioShelf shelf, SupplyGraph graph) {
        this.reports = reports;
        this.prepared = prepared;
        this.shelf = shelf;
        this.graph = graph;
    }

    /// Who loses supply when something happens, as a short report.
    @GET
    @Path("/" + QUESTION + ".{ending}")
    @Compressed
    public Response whoLosesSupply(
            @PathParam("ending") String ending, @Context UriInfo address, @Context Request request) {
        return report(
                ending, ScenarioAddress.variables(address.getQueryParameters()), prepared.now(), address, request);
    }

    private Response report(String ending, Map<String, Object> variables, AsOf now, UriInfo address, Request request) {
        if (!ending.equals("md") && !ending.equals("html")) {
            throw Refused.notFound("there are no reports as '%s'".formatted(ending), "use md or html");
        }
        EntityTag tag = new EntityTag(
                ContentDigest.hash(now, ending, address.getRequestUri()).substring(0, 32), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        Reports.Answered answered = new Reports.Answered(
                variables,
                prepared.answer(QUESTION, variables, now),
                address.getRequestUri().toString());
        boolean page = ending.equals("html");
        return Response.ok(page ? reports.html(answered) : reports.markdown(answered), page ? HTML : MARKDOWN)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /// A saved scenario, answered as it was when it was saved.
    @GET
    @Path("/saved/{id}.{ending}")
    @Compressed
    public Response saved(
            @PathParam("id") String id,
            @PathParam("ending") String ending,
            @Context UriInfo address,
            @Context Request request) {
        SavedScenario saved = shelf.find(id)
                .orElseThrow(() -> Refused.notFound(
                        "there is no saved scenario of this id", "ask whoever saved it: it may have been removed"));
        AsOf then = new AsOf(graph.history().timeline(graph.version()).at(saved.knownAt()), saved.validOn());
        return report(ending, ScenarioAddress.saved(saved.question()), then, address, request);
    }
}
