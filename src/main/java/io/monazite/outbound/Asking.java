package io.monazite.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

import io.monazite.outbound.OutboundException.Code;

/// Asks something once, and follows no redirect.
record Asking(CloseableHttpClient http, Question question) {

    Question.Answer make() throws OutboundException {
        if (!GuardedRedirects.isOfTheWeb(question.address())) {
            throw new OutboundException(
                    Code.SCHEME_REFUSED,
                    "%s is no address of the web: write https://… or http://…".formatted(question.address()));
        }
        HttpPost request = request();
        CompletableFuture<Boolean> end = new CompletableFuture<Boolean>()
                .completeOnTimeout(true, question.limits().patience().toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Boolean> watched = end.thenApply(late -> late && request.cancel());
        try {
            return http.execute(request, response -> answer(request, response));
        } catch (IOException e) {
            throw end.getNow(false) ? late(e) : told(e);
        } finally {
            end.complete(false);
            watched.join();
        }
    }

    private HttpPost request() {
        HttpPost request = new HttpPost(question.address());
        question.headers().forEach(request::setHeader);
        request.setEntity(new StringEntity(question.body(), StandardCharsets.UTF_8));
        request.setConfig(RequestConfig.custom()
                .setRedirectsEnabled(false)
                .setResponseTimeout(Timeout.of(question.limits().patience()))
                .build());
        return request;
    }

    /// What goes wrong ends the connection at once: the client would read to its end what is left of the content.
    private Question.Answer answer(HttpPost request, ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return new Question.Answer(response.getCode(), "");
        }
        try {
            byte[] bytes = new BoundedInput(
                            response.getEntity().getContent(),
                            question.limits().mostBytes(),
                            "in the answer, which are more than it may have")
                    .readAllBytes();
            return new Question.Answer(response.getCode(), new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            request.cancel();
            throw e;
        }
    }

    private OutboundException late(IOException e) {
        return failed(
                Code.TOO_SLOW,
                "it took longer than %d s".formatted(question.limits().patience().toSeconds()),
                e);
    }

    private OutboundException told(IOException e) {
        String host = String.valueOf(question.address().getHost());
        return switch (e) {
            case OutboundException known -> known;
            case CheckedResolver.Closed closed ->
                failed(
                        Code.ADDRESS_REFUSED,
                        "%s lies in a network that is not asked; monazite.outbound.allow can let it in"
                                .formatted(closed.getMessage()),
                        e);
            case InterruptedIOException slow -> failed(Code.TOO_SLOW, "%s does not answer in time".formatted(host), e);
            default -> failed(Code.UNREACHABLE, "%s cannot be reached: %s".formatted(host, e.getMessage()), e);
        };
    }

    private static OutboundException failed(Code code, String message, IOException cause) {
        return new OutboundException(code, message, cause, null);
    }
}
