package io.monazite.extract.article;

/// Why an article could not be had by its address.
public final class ArticleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String how;

    /// What sort of trouble, by a name that does not change.
    public enum Code {
        /// What was sent is no address of the web.
        NO_ADDRESS,
        /// Configuration lets no article be fetched from there.
        FETCH_NOT_ALLOWED,
        /// The address lies in a network that is not asked.
        ADDRESS_REFUSED,
        /// The other side does not answer, or not with it.
        NOT_FETCHED,
        /// It is longer than articles may be.
        TOO_LONG,
        /// What came is neither a page nor a text.
        NO_ARTICLE
    }

    ArticleException(Code code, String message, String how) {
        super(message);
        this.code = code;
        this.how = how;
    }

    ArticleException(Code code, String message, String how, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.how = how;
    }

    public Code code() {
        return code;
    }

    /// How to mend it.
    public String how() {
        return how;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
