package io.monazite.api.loads;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;

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

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.monazite.access.Roles;
import io.monazite.extract.article.ArticleIntake;
import io.monazite.extract.article.ArticleReport;
import io.monazite.extract.article.Submission;
import io.monazite.ingest.IngestException;
import io.monazite.ingest.LoadState;
import io.quarkus.security.identity.SecurityIdentity;

/// `/articles`: an article comes in, its claims wait for a review.
@Path("/articles")
class ArticleResource {

    private static final int KIBI = 1_024;

    private final ArticleIntake articles;
    private final SecurityIdentity caller;
    private final int longest;
    private final Submission.Keep keep;

    ArticleResource(
            ArticleIntake articles,
            SecurityIdentity caller,
            @ConfigProperty(name = "monazite.articles.max-kilobytes", defaultValue = "5120") int kilobytes,
            @ConfigProperty(name = "monazite.articles.keep", defaultValue = "QUOTES") Submission.Keep keep) {
        this.articles = articles;
        this.caller = caller;
        this.longest = kilobytes * KIBI;
        this.keep = keep;
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

    /// Takes one article; the answer says what was read from it.
    @POST
    @RolesAllowed({Roles.LOADER, Roles.ANALYST})
    @Consumes({MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(InputStream body, @Context HttpHeaders headers, @BeanParam Said said) {
        byte[] bytes = read(body);
        if (bytes.length > longest) {
            return ErrorBody.answer(
                            413,
                            "TOO_LONG",
                            "the article has more than %d KiB".formatted(longest / KIBI),
                            "send the article alone, without what is around it")
                    .build();
        }
        ArticleReport report = articles.take(
                bytes,
                new Submission(
                        headers.getMediaType().getSubtype().equals("html"),
                        said.url,
                        said.title,
                        day(said.published),
                        said.publisher,
                        said.licence,
                        keep,
                        caller.getPrincipal().getName(),
                        said.dryRun != null && !said.dryRun.equals("false")));
        return Response.status(status(report)).entity(report).build();
    }

    private static int status(ArticleReport report) {
        if (report.load() == null || report.load().state() != LoadState.COMMITTED) {
            return report.load() != null && report.load().state() == LoadState.REFUSED ? 422 : 200;
        }
        return 201;
    }

    private byte[] read(InputStream body) {
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
