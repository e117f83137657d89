package io.monazite.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/// Tokens of [IdentityProvider], good ones and each kind of bad one.
@ApplicationScoped
public class Tokens {

    private static final long HOUR = 3_600;

    private final String issuer;
    private final PrivateKey key;

    Tokens(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
            @ConfigProperty(name = "monazite.test.signing-key") String key)
            throws GeneralSecurityException {
        this.issuer = issuer;
        this.key = KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
    }

    /// A good token of somebody in these groups.
    public String of(String user, String... groups) {
        return signed(claims(user, groups), key);
    }

    /// A token of somebody in these groups that is good for some seconds.
    public String lasting(long seconds, String user, String... groups) {
        return signed(claims(user, groups).expiresAt(Instant.now().getEpochSecond() + seconds), key);
    }

    /// A good token whose groups stand where Keycloak writes roles.
    public String withRealmRoles(String user, String... roles) {
        return signed(claims(user).claim("realm_access", Map.of("roles", Set.of(roles))), key);
    }

    /// What must not be taken for a token of an admin, by what is wrong with it.
    public Map<String, String> bad() throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String good = of("mallory", "admin");
        String[] parts = good.split("\\.");
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put(
                "expired",
                signed(claims("mallory", "admin").issuedAt(now - 2 * HOUR).expiresAt(now - HOUR), key));
        bad.put("of another issuer", signed(claims("mallory", "admin").issuer("https://other.example"), key));
        bad.put("for another service", signed(claims("mallory", "admin").audience("another"), key));
        bad.put("signed by another key", signed(claims("mallory", "admin"), stranger()));
        bad.put("with other claims under the signature", parts[0] + "." + promoted(parts[1]) + "." + parts[2]);
        bad.put("with another signature", parts[0] + "." + parts[1] + "." + altered(parts[2]));
        bad.put("unsigned", encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        bad.put("unsigned under a signature", encoded("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]);
        bad.put("no token at all", "not.a.token");
        return bad;
    }

    private JwtClaimsBuilder claims(String user, String... groups) {
        long now = Instant.now().getEpochSecond();
        return Jwt.claims()
                .issuer(issuer)
                .audience("monazite")
                .subject("subject-of-" + user)
                .upn(user)
                .groups(Set.of(groups))
                .issuedAt(now)
                .expiresAt(now + HOUR);
    }

    private static String signed(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().keyId(IdentityProvider.KEY_ID).sign(key);
    }

    private static PrivateKey stranger() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate();
    }

    private static String promoted(String claims) {
        String text = new String(Base64.getUrlDecoder().decode(claims), UTF_8);
        return encoded(text.replace("mallory", "alice"));
    }

    /// The first character, since the last one may hold bits that do not count.
    private static String altered(String signature) {
        return (signature.startsWith("A") ? "B" : "A") + signature.substring(1);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}
