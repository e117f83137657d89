package io.monazite.api.loads;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.monazite.access.Audit;
import io.monazite.api.Caller;
import io.monazite.api.Unanswered;
import io.monazite.api.access.Callers;
import io.monazite.extract.article.ArticleException;
import io.monazite.graph.GraphException;
import io.monazite.ingest.IngestException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/// Turns what goes wrong into answers with a code, and with what to do about it.
class ErrorAnswers {

    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);

    private final CurrentVertxRequest current;
    private final Audit audit;

    ErrorAnswers(CurrentVertxRequest current, Audit audit) {
        this.current = current;
        this.audit = audit;
    }

    @ServerExceptionMapper
    Response of(UnauthorizedException nobody) {
        RoutingContext exchange = current.getCurrent();
        if (Callers.problem(exchange) == Callers.Problem.NOT_LOOKED_UP) {
            return ErrorBody.answer(
                            503,
                            "STORE_UNAVAILABLE",
                            "the database does not answer, so that the key cannot be looked up",
                            "try again in a moment")
                    .header(HttpHeaders.RETRY_AFTER, 5)
                    .build();
        }
        recordIfWriting(exchange, "UNAUTHENTICATED");
        return ErrorBody.answer(
                        401,
                        "UNAUTHENTICATED",
                        "this needs a key or a token, and none or a wrong one was sent",
                        "send 'Authorization: Bearer <key>' with a key that an admin made; the first one is in "
                                + "loader.key in the service's data folder, or what MONAZITE_LOADER_KEY was set to")
                .header(HttpHeaders.WWW_AUTHENTICATE, Callers.CHALLENGE)
                .build();
    }

    @ServerExceptionMapper
    Response of(ForbiddenException forbidden) {
        recordIfWriting(current.getCurrent(), "FORBIDDEN");
        return ErrorBody.answer(
                        403,
                        "FORBIDDEN",
                        "your key or token may not do this",
                        "use one with the role 'loader' or 'admin'")
                .build();
    }

    @ServerExceptionMapper
    Response of(NotSupportedException unsupported) {
        return ErrorBody.answer(
                        415,
                        "UNSUPPORTED_MEDIA_TYPE",
                        "this form of load is not known",
                        "send 'Content-Type: application/x-ndjson', or 'text/csv; kind=supply' (any type of rows)")
                .build();
    }

    @ServerExceptionMapper
    Response of(BadParameter bad) {
        return ErrorBody.answer(400, "BAD_INPUT", String.valueOf(bad.getMessage()), bad.how())
                .build();
    }

    /// What another face asks the engine, and is not answered.
    @ServerExceptionMapper
    Response of(Unanswered question) {
        String message = String.valueOf(question.getMessage());
        return switch (question.code()) {
            case "BAD_INPUT", "INVALID_QUERY" ->
                ErrorBody.answer(400, "BAD_INPUT", message, "mend the parameter that it names")
                        .build();
            case "NOT_FOUND" ->
                ErrorBody.answer(404, question.code(), message, "name one that is there")
                        .build();
            case "LIMIT_EXCEEDED" ->
                ErrorBody.answer(422, question.code(), message, "ask a narrower question")
                        .build();
            case "UNITS_NOT_COMPARABLE" ->
                ErrorBody.answer(422, question.code(), message, "ask for materials of one basis at a time")
                        .build();
            case "STORE_UNAVAILABLE", "OVERLOADED" ->
                ErrorBody.answer(503, question.code(), message, "try again in a moment")
                        .header(HttpHeaders.RETRY_AFTER, 5)
                        .build();
            default ->
                ErrorBody.answer(500, question.code(), message, "this is a defect of the service: its log says more")
                        .build();
        };
    }

    @ServerExceptionMapper
    Response of(ArticleException failed) {
        int status = switch (failed.code()) {
            case NO_ADDRESS, NO_ARTICLE -> 422;
            case FETCH_NOT_ALLOWED, ADDRESS_REFUSED -> 403;
            case NOT_FETCHED -> 502;
            case TOO_LONG -> 413;
        };
        return ErrorBody.answer(status, failed.code().name(), failed.getMessage(), failed.how())
                .build();
    }

    @ServerExceptionMapper
    Response of(IngestException failed) {
        return switch (failed) {
            case IngestException.Unreadable unreadable ->
                ErrorBody.answer(
                                400,
                                "UNREADABLE",
                                String.valueOf(unreadable.getMessage()),
                                "send it again, whole, and packed as its Content-Encoding says")
                        .build();
            case IngestException.DataFolderFailed broken -> {
                LOG.error("a load failed", broken);
                yield ErrorBody.answer(
                                507,
                                "DATA_FOLDER_FAILED",
                                String.valueOf(broken.getMessage()),
                                "make room in the service's data folder, or let it write there")
                        .build();
            }
        };
    }

    @ServerExceptionMapper
    Response of(GraphException failed) {
        return switch (failed) {
            case GraphException.StoreUnavailable away ->
                ErrorBody.answer(
                                503,
                                "STORE_UNAVAILABLE",
                                String.valueOf(away.getMessage()),
                                "try again in a moment; of a load nothing was kept")
                        .header(HttpHeaders.RETRY_AFTER, 5)
                        .build();
            case GraphException.TooSlow slow ->
                ErrorBody.answer(
                                503,
                                "STORE_UNAVAILABLE",
                                String.valueOf(slow.getMessage()),
                                "try again in a moment; of a load nothing was kept")
                        .header(HttpHeaders.RETRY_AFTER, 5)
                        .build();
            case GraphException.LoadInProgress busy ->
                conflict("LOAD_IN_PROGRESS", busy, "try again when it has ended");
            case GraphException.LoadLost lost -> conflict("LOAD_LOST", lost, "send the load again");
            case GraphException.StoreRefused refused -> {
                LOG.error("the database refused a statement", refused);
                yield ErrorBody.answer(
                                500,
                                "STORE_REFUSED",
                                "the database refused to do this",
                                "this is a defect of the service or its installation: its log says more")
                        .build();
            }
        };
    }

    private static Response conflict(String code, GraphException failed, String how) {
        return ErrorBody.answer(409, code, String.valueOf(failed.getMessage()), how)
                .build();
    }

    /// That somebody asked in vain to see something is not recorded.
    private void recordIfWriting(RoutingContext exchange, String code) {
        HttpMethod method = exchange.request().method();
        if (!HttpMethod.GET.equals(method) && !HttpMethod.HEAD.equals(method)) {
            Caller caller = Callers.of(exchange);
            String what = "%s %s".formatted(method, exchange.normalizedPath());
            audit.refusedBeside(Audit.act(caller.name(), caller.roles(), what, null), code);
        }
    }

    /// A parameter that cannot be understood.
    static final class BadParameter extends BadRequestException {

        private static final long serialVersionUID = 1L;
        private final String how;

        BadParameter(String message, String how) {
            super(message);
            this.how = how;
        }

        String how() {
            return how;
        }
    }
}
