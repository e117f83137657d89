package io.monazite.exchange;

import java.util.List;
import java.util.Locale;

/// Licences that an operator names, as sources name theirs, whatever the case; what ends in `*` stands for all that
/// begin so.
record LicenceNames(List<String> names) {

    private static final String REST = "*";

    LicenceNames {
        names = names.stream().map(LicenceNames::plain).toList();
    }

    boolean has(String licence) {
        String plain = plain(licence);
        return names.stream().anyMatch(named -> fits(named, plain));
    }

    private static String plain(String licence) {
        return licence.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean fits(String named, String licence) {
        return named.endsWith(REST)
                ? licence.startsWith(named.substring(0, named.length() - REST.length()))
                : licence.equals(named);
    }
}
