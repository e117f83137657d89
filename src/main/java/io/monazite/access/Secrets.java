package io.monazite.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Makes secrets, and the hashes by which they are known again.
///
/// A plain SHA-256 is enough, because no key is ever chosen by a person: each has 256 random bits, and whoever
/// holds the hash of one has nothing to guess with. A slow hash protects short secrets, and would cost each
/// request its time.
public final class Secrets {

    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /// 256 random bits in 43 characters of letters, digits, `-` and `_`.
    public static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
    }

    /// 256 random bits.
    public static byte[] randomBytes() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return random;
    }

    /// The hash by which a secret is known again, in hexadecimal.
    public static String hash(String secret) {
        return HexFormat.of().formatHex(sha256(secret));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
