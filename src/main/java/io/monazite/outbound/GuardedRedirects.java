package io.monazite.outbound;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/// Follows where an answer sends us on: over the web only, never from `https` to `http`, and not to another host with
/// what was meant for the first (keys in headers).
final class GuardedRedirects extends DefaultRedirectStrategy {

    /// Set in the context of a request that carries headers of its own.
    static final String FOR_THIS_HOST = "monazite.for-this-host";

    /// Set in the context of a request: who is told of where it is sent on to, and may throw.
    static final String ONWARD = "monazite.onward";

    private static final Set<String> WEB = Set.of("http", "https");

    /// Who is told of an address before it is asked, and throws where it must not be.
    @FunctionalInterface
    interface Onward {
        void to(URI address);
    }

    /// A way that is not taken.
    static final class Refused extends ProtocolException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    static boolean isOfTheWeb(URI address) {
        return address.getHost() != null && WEB.contains(scheme(address.getScheme()));
    }

    @Override
    public URI getLocationURI(HttpRequest request, HttpResponse response, HttpContext context) throws HttpException {
        URI next = super.getLocationURI(request, response, context);
        boolean weaker = "https".equals(scheme(request.getScheme())) && "http".equals(scheme(next.getScheme()));
        if (!isOfTheWeb(next) || weaker) {
            throw new Refused("it sends us on to " + next);
        }
        if (context.getAttribute(ONWARD) instanceof Onward onward) {
            onward.to(next);
        }
        return next;
    }

    @Override
    public boolean isRedirectAllowed(HttpHost current, HttpHost next, HttpRequest redirect, HttpContext context) {
        return current.equals(next) || context.getAttribute(FOR_THIS_HOST) == null;
    }

    private static String scheme(@Nullable String scheme) {
        return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
    }
}
