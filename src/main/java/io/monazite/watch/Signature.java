package io.monazite.watch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.monazite.access.Secrets;

/// By what a receiver knows that something comes from us, as the Standard Webhooks specification has it: a code by
/// HMAC-SHA256 over id, time and body.
final class Signature {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /// A secret of 256 random bits, as receivers' libraries take it.
    static String secret() {
        return PREFIX + Base64.getEncoder().encodeToString(Secrets.randomBytes());
    }

    /// The headers of a request.
    ///
    /// @param id of what is delivered, the same for each attempt
    /// @param at when it is sent
    static Map<String, String> headers(String secret, String id, Instant at, String body) {
        String seconds = Long.toString(at.getEpochSecond());
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", seconds,
                "webhook-signature", "v1," + code(secret, id, seconds, body));
    }

    private static String code(String secret, String id, String seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), ALGORITHM));
            byte[] signed = "%s.%s.%s".formatted(id, seconds, body).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
