package io.monazite.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Whose words may be shown to anybody. A licence is told by its text as the source's row has it, whatever its case;
/// what
/// ends in `*` stands for all that begin so. A source that names no licence is shown: most name none, and a quote is
/// one
/// sentence.
@ApplicationScoped
class Licences {

    private static final String REST = "*";

    private final List<String> closed;

    /// @param closed licences whose quotes are kept from callers without a role
    Licences(@ConfigProperty(name = "monazite.access.closed-licences") Optional<List<String>> closed) {
        this.closed = closed.orElse(List.of()).stream()
                .map(licence -> licence.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    boolean isOpen(@Nullable Object licence) {
        return licence == null
                || closed.stream()
                        .noneMatch(
                                named -> fits(named, licence.toString().strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean fits(String named, String licence) {
        return named.endsWith(REST)
                ? licence.startsWith(named.substring(0, named.length() - REST.length()))
                : licence.equals(named);
    }
}
