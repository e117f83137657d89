package io.monazite.api.http;

/// Why the service closes a socket, as `graphql-transport-ws` and RFC 6455 number it.
enum CloseCode {
    GOING_AWAY(1001),
    TOO_LARGE(1009),
    MALFORMED(4400),
    UNAUTHORIZED(4401),
    FORBIDDEN(4403),
    SUBPROTOCOL_NOT_ACCEPTABLE(4406),
    INITIALISATION_TIMEOUT(4408),
    SUBSCRIBER_EXISTS(4409),
    TOO_MANY_INITIALISATIONS(4429),
    /// A defect of ours.
    INTERNAL(4500);

    private final short number;

    CloseCode(int number) {
        this.number = (short) number;
    }

    short number() {
        return number;
    }
}
