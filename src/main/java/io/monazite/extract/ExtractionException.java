package io.monazite.extract;

/// An extractor that could not do its work; what others read out of the same article is not touched by it.
public class ExtractionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExtractionException(String message, Throwable cause) {
        super(message, cause);
    }
}
