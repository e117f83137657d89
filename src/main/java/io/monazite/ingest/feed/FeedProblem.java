package io.monazite.ingest.feed;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/// Why a delivery could not be taken as a whole.
final class FeedProblem extends IOException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    /// What sort of trouble, by a name that does not change.
    enum Code {
        /// The form cannot make anything of it.
        NOT_THIS_FORM,
        /// A page for people came where data was expected, as servers send it that are out of order.
        HTML_INSTEAD_OF_DATA,
        /// It is larger than a delivery of this source may be.
        TOO_LARGE,
        /// It is not the gzip that it looks like.
        NOT_UNPACKABLE,
        /// Its folder leads out of the drop folder, or is none.
        FOLDER_REFUSED,
        /// Another run took its place, or the service that ran it ended.
        ABANDONED,
        /// A defect of ours, or of the form.
        INTERNAL
    }

    FeedProblem(Code code, String message) {
        this(code, message, null);
    }

    FeedProblem(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    Code code() {
        return code;
    }
}
