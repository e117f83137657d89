package io.monazite.outbound;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import io.monazite.outbound.OutboundException.Code;

/// One attempt to send something. It goes to the address that is named, and nowhere that an answer sends us on to.
record Sending(CloseableHttpClient http, Post post) {

    /// What an answer says is not read; so much of it is let by, so that the connection can be used again.
    private static final int LET_BY = 65_536;

    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;

    void make() throws OutboundException {
        String host = String.valueOf(post.address().getHost());
        if (!GuardedRedirects.isOfTheWeb(post.address())) {
            throw new OutboundException(
                    Code.SCHEME_REFUSED,
                    "%s is no address of the web: write https://… or http://…".formatted(post.address()));
        }
        Trouble trouble = new Trouble(host);
        HttpPost request = request();
        CompletableFuture<Boolean> end = new CompletableFuture<Boolean>()
                .completeOnTimeout(true, post.patience().toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Boolean> watched = end.thenApply(late -> late && request.cancel());
        try {
            http.execute(request, response -> answered(request, response, trouble));
        } catch (IOException e) {
            throw end.getNow(false) ? trouble.late(post.patience(), e) : trouble.told(e);
        } finally {
            end.complete(false);
            watched.join();
        }
    }

    private HttpPost request() {
        HttpPost request = new HttpPost(post.address());
        Timeout patience = Timeout.of(post.patience());
        request.setConfig(RequestConfig.custom()
                .setRedirectsEnabled(false)
                .setConnectionRequestTimeout(patience)
                .setResponseTimeout(patience)
                .build());
        post.headers().forEach(request::setHeader);
        request.setEntity(new StringEntity(post.body(), ContentType.APPLICATION_JSON));
        return request;
    }

    private static int answered(HttpPost request, ClassicHttpResponse response, Trouble trouble) throws IOException {
        letBy(request, response.getEntity());
        if (response.getCode() / HUNDRED != SUCCESS) {
            throw trouble.refused(response);
        }
        return response.getCode();
    }

    /// The status says it all: what comes after it may be slow, long or broken.
    private static void letBy(HttpPost request, @Nullable HttpEntity body) {
        try {
            if (body != null && body.getContent().readNBytes(LET_BY).length == LET_BY) {
                request.cancel();
            }
        } catch (IOException e) {
            request.cancel();
        }
    }
}
