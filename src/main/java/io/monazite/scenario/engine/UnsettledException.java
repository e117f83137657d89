package io.monazite.scenario.engine;

/// Goods go round a cycle so nearly undiminished that no share is found that is right within 1e-9.
public final class UnsettledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsettledException() {
        super("a cycle did not settle");
    }

    private UnsettledException(Position somewhere, UnsettledException cause) {
        super(
                "the cycle that %s is in, with what it buys of %s, did not settle"
                        .formatted(somewhere.party(), somewhere.material()),
                cause);
    }

    /// The same with the place.
    ///
    /// @param somewhere a position of the cycle
    UnsettledException at(Position somewhere) {
        return new UnsettledException(somewhere, this);
    }
}
