package io.monazite.ingest.comtrade;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.monazite.ingest.reading.Countries;

/// Countries by the codes of UN Comtrade, which are those of ISO 3166-1 but for some. Areas that are no single country
/// of ISO 3166-1, such as 490 (other Asia, not elsewhere specified), have none here.
final class Areas {

    /// Where a country's trade is counted with that of territories of it, or under an older code.
    private static final Map<Integer, String> OWN_CODES =
            Map.of(251, "FR", 381, "IT", 579, "NO", 699, "IN", 757, "CH", 841, "US", 842, "US");

    private static final int WORLD = 0;

    private Areas() {}

    static boolean isWorld(JsonNode row, String who) {
        return row.path(who + "Code").asInt(-1) == WORLD;
    }

    /// The country on one side of a record.
    ///
    /// @param who `reporter` or `partner`
    static Optional<String> country(JsonNode row, String who) {
        int code = row.path(who + "Code").asInt(-1);
        String own = OWN_CODES.get(code);
        if (own != null) {
            return Countries.coded(own);
        }
        Optional<String> byNumber = Countries.numbered(code);
        String iso = row.path(who + "ISO").asText("");
        boolean agree = iso.isEmpty() || byNumber.equals(Countries.coded(iso));
        return agree ? byNumber : Optional.empty();
    }
}
