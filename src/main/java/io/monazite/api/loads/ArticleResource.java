package io.monazite.api.loads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import io.monazite.access.Roles;
import io.monazite.api.access.Callers;
import io.monazite.extract.article.ArticleFetcher;
import io.monazite.extract.article.ArticleIntake;
import io.monazite.extract.article.ArticleReport;
import io.monazite.extract.article.ArticleSettings;
import io.monazite.extract.article.Submission;
import io.monazite.ingest.IngestException;
import io.monazite.ingest.LoadState;
import io.monazite.ingest.Warrant;
import io.quarkus.security.identity.SecurityIdentity;

/// `/articles`: an article comes in, its claims wait for a review.
@Path("/articles")
class ArticleResource {

    private static final int KIBI = 1_024;
    private static final String ADDRESSES = "text/uri-list";
    private static final int LONGEST_ADDRESS = 4_000;

    private final ArticleIntake articles;
    private final ArticleFetcher fetcher;
    private final ArticleSettings settings;
    private final SecurityIdentity caller;

    ArticleResource(ArticleIntake articles, ArticleFetcher fetcher, ArticleSettings settings, SecurityIdentity caller) {
        this.articles = articles;
        this.fetcher = fetcher;
        this.settings = settings;
        this.caller = caller;
    }

    /// What the sender says of the article, beside its text.
    static final class Said {
        @QueryParam("url")
        @Nullable
        String url;

        @QueryParam("title")
        @Nullable
        String title;

        @QueryParam("published")
        @Nullable
        String published;

        @QueryParam("publisher")
        @Nullable
        String publisher;

        @QueryParam("licence")
        @Nullable
        String licence;

        @QueryParam("dryRun")
        @Nullable
        String dryRun;
    }

    /// Takes one article, or fetches it where its address is sent; the answer says what was read from it.
    @POST
    @RolesAllowed({Roles.LOADER, Roles.ANALYST})
    @Consumes({MediaType.TEXT_HTML, MediaType.TEXT_PLAIN, ADDRESSES})
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(InputStream body, @Context HttpHeaders headers, @BeanParam Said said) {
        MediaType type = headers.getMediaType();
        boolean addressed = MediaType.valueOf(ADDRESSES).isCompatible(type);
        int longest = addressed ? LONGEST_ADDRESS : settings.maxKilobytes() * KIBI;
        byte[] bytes = read(body, longest);
        if (bytes.length > longest) {
            return ErrorBody.answer(
                            413,
                            "TOO_LONG",
                            "what was sent has more than %d bytes".formatted(longest),
                            addressed ? "send one address" : "send the article alone, without what is around it")
                    .build();
        }
        String day = day(said.published);
        if (!addressed) {
            return answer(articles.take(bytes, submission(type.getSubtype().equals("html"), null, day, said)));
        }
        ArticleFetcher.Arrived arrived = fetcher.fetch(address(bytes));
        return answer(articles.take(arrived.bytes(), submission(arrived.isPage(), arrived.from(), day, said)));
    }

    private Submission submission(boolean html, @Nullable String from, @Nullable String day, Said said) {
        return new Submission(
                html,
                said.url,
                from,
                said.title,
                day,
                said.publisher,
                said.licence,
                settings.keep(),
                caller.getPrincipal().getName(),
                new Warrant(caller.getRoles(), Callers.sources(caller)),
                null,
                said.dryRun != null && !said.dryRun.equals("false"));
    }

    /// The one address of a list of addresses (RFC 2483), in which lines that begin with `#` say nothing.
    private static String address(byte[] list) {
        List<String> addresses = new String(list, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (addresses.size() != 1) {
            throw new ErrorAnswers.BadParameter(
                    "%d addresses were sent".formatted(addresses.size()), "send one, as https://example.org/article");
        }
        return addresses.getFirst();
    }

    private static Response answer(ArticleReport report) {
        return Response.status(status(report)).entity(report).build();
    }

    private static int status(ArticleReport report) {
        if (report.load() == null || report.load().state() != LoadState.COMMITTED) {
            return report.load() != null && report.load().state() == LoadState.REFUSED ? 422 : 200;
        }
        return 201;
    }

    private static byte[] read(InputStream body, int longest) {
        try {
            return body.readNBytes(longest + 1);
        } catch (IOException e) {
            throw new IngestException.Unreadable("the article broke off", e);
        }
    }

    private static @Nullable String day(@Nullable String published) {
        try {
            return published == null ? null : LocalDate.parse(published).toString();
        } catch (DateTimeException e) {
            throw new ErrorAnswers.BadParameter("published is '%s'".formatted(published), "write a day as 2025-06-14");
        }
    }
}
