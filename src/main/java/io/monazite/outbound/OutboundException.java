package io.monazite.outbound;

import java.io.IOException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/// Why something could not be fetched.
public final class OutboundException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final @Nullable Duration retryAfter;

    /// What sort of trouble, by a name that does not change.
    public enum Code {
        /// The address, or one that it leads to, lies in a network that is not asked.
        ADDRESS_REFUSED(false),
        /// Neither `http` nor `https`, or a way from the second to the first.
        SCHEME_REFUSED(false),
        TOO_MANY_REDIRECTS(false),
        UNKNOWN_HOST(true),
        /// No connection, or one that broke.
        UNREACHABLE(true),
        TOO_SLOW(true),
        /// More bytes than are taken, as sent or unpacked.
        TOO_LARGE(false),
        /// It is not packed as its header says.
        NOT_UNPACKABLE(false),
        /// The other side is busy or broken (408, 425, 429, 5xx).
        BUSY(true),
        /// The other side refuses, or has nothing there.
        REFUSED(false);

        private final boolean passing;

        Code(boolean passing) {
            this.passing = passing;
        }
    }

    OutboundException(Code code, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(message, cause);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    OutboundException(Code code, String message) {
        this(code, message, null, null);
    }

    public Code code() {
        return code;
    }

    /// How long the other side asks us to wait, if it does; a day at most.
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /// Whether the same may succeed a little later.
    public boolean mayPass() {
        return code.passing;
    }
}
