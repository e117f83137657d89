package io.monazite.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.util.Timeout;

import io.smallrye.mutiny.Uni;

/// Fetches from the web, and sends to it. Every request of this service to an address that somebody configured or sent
/// goes this way.
@ApplicationScoped
public class OutboundClient {

    private final OutboundSettings settings;
    private final CloseableHttpClient http;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("outbound-", 0).factory());

    @Inject
    OutboundClient(OutboundSettings settings) {
        this(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    OutboundClient(OutboundSettings settings, DnsResolver names) {
        this.settings = settings;
        AddressPolicy policy = new AddressPolicy(settings.allow().orElse(List.of()));
        Timeout silence = Timeout.of(settings.silence());
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedResolver(names, policy))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                                .setSocketTimeout(silence)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(silence)
                        .setMaxRedirects(settings.redirects())
                        .build())
                // No proxy, whatever the machine's settings: it would look up names in our stead, unchecked.
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setRedirectStrategy(new GuardedRedirects())
                .setUserAgent(settings.userAgent())
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @PreDestroy
    void stop() throws IOException {
        threads.shutdownNow();
        http.close();
    }

    /// Fetches something into a file, unpacked, trying again where that may help. What the file held before is lost.
    ///
    /// @throws UncheckedIOException when the file cannot be written
    public Fetched fetch(Fetch fetch, Path into) throws OutboundException {
        return fetch(fetch, into, settings, address -> {});
    }

    /// The same, for somebody who waits for it, within narrower limits.
    ///
    /// @param onward told of each address that it is sent on to, before it goes there; what it throws ends it
    public Fetched fetch(Fetch fetch, Path into, Limits limits, Consumer<URI> onward) throws OutboundException {
        return fetch(fetch, into, new LimitedSettings(settings, limits), onward);
    }

    private Fetched fetch(Fetch fetch, Path into, OutboundSettings within, Consumer<URI> onward)
            throws OutboundException {
        Attempt attempt = new Attempt(http, within, fetch, into, onward);
        Pauses pauses = new Pauses(within);
        try {
            return Uni.createFrom()
                    .item(() -> unchecked(attempt))
                    .runSubscriptionOn(threads)
                    .onFailure(OutboundClient::mayPass)
                    .retry()
                    .when(pauses::between)
                    .await()
                    .indefinitely();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof OutboundException known) {
                throw known;
            }
            throw e;
        }
    }

    /// Sends something once, and follows no redirect.
    ///
    /// @throws OutboundException unless the other side takes it (2xx)
    public void post(Post post) throws OutboundException {
        new Sending(http, post).deliver();
    }

    /// Asks an interface something, once, and follows no redirect.
    ///
    /// @param mostBytes of the answer
    /// @throws OutboundException when no answer comes, or one that is too long; what it says does not matter here
    public Answer ask(Post question, long mostBytes) throws OutboundException {
        return new Sending(http, question).ask(mostBytes);
    }

    private static Fetched unchecked(Attempt attempt) {
        try {
            return attempt.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean mayPass(Throwable failure) {
        return failure.getCause() instanceof OutboundException known && known.mayPass();
    }
}
