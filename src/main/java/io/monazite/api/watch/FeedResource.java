package io.monazite.api.watch;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
import io.monazite.api.loads.ErrorBody;
import io.monazite.graph.ContentDigest;
import io.monazite.graph.Interest;
import io.monazite.watch.WatchDesk;
import io.quarkus.vertx.http.Compressed;

/// `/interests/feed`: what changed of an interest, for whoever has the address.
@Path(FeedAddress.ROOT)
@PermitAll
class FeedResource {

    private static final String RSS = "application/rss+xml; charset=utf-8";
    private static final String DOCUMENT = "interest-news";
    private static final int DAYS = 30;

    private final WatchDesk desk;
    private final Prepared prepared;

    FeedResource(WatchDesk desk, Prepared prepared) {
        this.desk = desk;
        this.prepared = prepared;
    }

    /// What changed within thirty days, what changed last at the beginning.
    @GET
    @Path("/{token}" + FeedAddress.ENDING)
    @Compressed
    public Response feed(@PathParam("token") String token, @Context UriInfo address, @Context Request request) {
        Interest interest = desk.ofFeed(token).orElse(null);
        if (interest == null) {
            return ErrorBody.answer(
                            404, "NOT_FOUND", "there is no such feed", "ask its owner: he may have opened it anew")
                    .build();
        }
        AsOf now = prepared.now();
        EntityTag tag = new EntityTag(
                ContentDigest.hash(now, interest, address.getBaseUri()).substring(0, 32), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(new InterestFeed(interest, address.getBaseUri()).written(news(interest, now)), RSS);
        // The address is the key: neither intermediaries nor the pages that are linked learn it.
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private List<?> news(Interest interest, AsOf now) {
        LocalDate since = now.day().minusDays(DAYS);
        Map<String, Object> variables = Map.of(
                "from",
                WatchVariables.knownAt(since.atStartOfDay(ZoneOffset.UTC).toInstant()),
                "watched",
                WatchVariables.watched(interest.watched()));
        return prepared.answer(DOCUMENT, variables, now).get("latestChanges") instanceof List<?> news
                ? news
                : List.of();
    }
}
