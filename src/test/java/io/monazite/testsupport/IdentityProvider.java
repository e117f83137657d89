package io.monazite.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/// An identity provider on this machine, as far as a service that only reads tokens asks one: it tells where its
/// keys are (OpenID Connect Discovery), and its keys. Its signing key is made anew for each run; [Tokens] signs
/// with it.
@WithTestResource(value = IdentityProvider.class, scope = TestResourceScope.GLOBAL)
public final class IdentityProvider implements QuarkusTestResourceLifecycleManager {

    static final String KEY_ID = "of-this-run";

    private static final int BITS = 2048;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String issuer = "http://127.0.0.1:%d".formatted(server.getAddress().getPort());
            serve("/.well-known/openid-configuration", discovery(issuer));
            serve("/keys", keys((RSAPublicKey) pair.getPublic()));
            server.start();
            return Map.of(
                    "monazite.oidc",
                    "true",
                    "quarkus.oidc.auth-server-url",
                    issuer,
                    "monazite.test.signing-key",
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String discovery(String issuer) {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/none"}""".formatted(issuer);
    }

    private static String keys(RSAPublicKey key) {
        String form = """
                {"keys": [{"kty": "RSA", "kid": "%s", "use": "sig", "alg": "RS256", "n": "%s", "e": "%s"}]}""";
        return form.formatted(KEY_ID, text(key.getModulus()), text(key.getPublicExponent()));
    }

    private static String text(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        byte[] magnitude = new byte[bytes.length - sign];
        System.arraycopy(bytes, sign, magnitude, 0, magnitude.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
