package io.monazite.exchange;

import java.nio.charset.StandardCharsets;

import io.monazite.domain.NodeId;

/// Ids as names of the web (URN, RFC 8141): `urn:monazite:company:irel`. Signs that a URN does not take are written
/// with a
/// per cent sign.
final class Iri {

    private static final String PREFIX = "urn:monazite:";
    private static final String TAKEN = "-._~!$&'()*+,;=:@/";

    private Iri() {}

    static String of(NodeId id) {
        StringBuilder iri = new StringBuilder(PREFIX);
        for (byte each : id.toString().getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (each & 0xFF);
            if (isTaken(sign)) {
                iri.append(sign);
            } else {
                iri.append("%%%02X".formatted((int) sign));
            }
        }
        return iri.toString();
    }

    private static boolean isTaken(char sign) {
        boolean plain = sign < 0x80 && Character.isLetterOrDigit(sign);
        return plain || TAKEN.indexOf(sign) >= 0;
    }
}
