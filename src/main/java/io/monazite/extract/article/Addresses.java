package io.monazite.extract.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// Writes an address in one way, so that it is one article's: without fragment, trailing slash and what only counts
/// clicks.
final class Addresses {

    private static final Pattern COUNTING = Pattern.compile("(?:utm_\\w+|fbclid|gclid|mc_cid|mc_eid|ref|cmpid)=.*");

    private static final Pattern WEB = Pattern.compile("(?i)https?");

    private Addresses() {}

    static @Nullable String canonical(@Nullable String url) {
        if (url == null || url.isBlank()) {
            return null;
        }
        try {
            URI address = new URI(url.strip());
            if (address.getHost() == null || address.getScheme() == null) {
                return url.strip();
            }
            String path =
                    address.getRawPath() == null ? "" : address.getRawPath().replaceFirst("/+$", "");
            String query = address.getRawQuery() == null ? "" : query(address.getRawQuery());
            String port = address.getPort() < 0 ? "" : ":" + address.getPort();
            return address.getScheme().toLowerCase(Locale.ROOT) + "://"
                    + address.getHost().toLowerCase(Locale.ROOT) + port + path + (query.isEmpty() ? "" : "?" + query);
        } catch (URISyntaxException e) {
            return url.strip();
        }
    }

    /// The whole address that a page names; empty where it is none of the web.
    ///
    /// @param base the address of the page, or empty text
    static String named(String address, String base) {
        try {
            URI whole = base.isBlank() ? new URI(address.strip()) : new URI(base.strip()).resolve(address.strip());
            boolean web = whole.getHost() != null
                    && WEB.matcher(String.valueOf(whole.getScheme())).matches();
            return web ? whole.toString() : "";
        } catch (URISyntaxException | IllegalArgumentException e) {
            return "";
        }
    }

    /// Whether two addresses are of one host, or of one below the other.
    static boolean sameSite(String one, String other) {
        try {
            String first = host(one);
            String second = host(other);
            return !first.isEmpty()
                    && (first.equals(second) || first.endsWith("." + second) || second.endsWith("." + first));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String host(String address) throws URISyntaxException {
        String host = new URI(address.strip()).getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private static String query(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part -> !COUNTING.matcher(part).matches())
                .collect(Collectors.joining("&"));
    }
}
