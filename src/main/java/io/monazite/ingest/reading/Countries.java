package io.monazite.ingest.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.ibm.icu.util.Region;

/// Ids of countries by the names and codes under which feeds have them. Only what is surely one country of ISO 3166-1
/// has an id here; groups and areas have none.
public final class Countries {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> BY_ALPHA3 = new HashMap<>();
    private static final Map<String, String> BY_NAME = new HashMap<>();

    /// Names beside those that the Java platform has.
    private static final String OTHER_NAMES = """
            BO Bolivia (Plurinational State of); Plurinational State of Bolivia
            BN Brunei Darussalam
            CD Congo (Kinshasa); Congo, Kinshasa; Democratic Republic of the Congo; Zaire
            CG Congo (Brazzaville); Congo, Brazzaville; Republic of the Congo
            CI Ivory Coast
            CN China, mainland; People's Republic of China
            CV Cape Verde
            CZ Czech Republic
            FM Micronesia
            GB Great Britain; UK
            IR Iran (Islamic Republic of)
            KP Korea, North; Democratic People's Republic of Korea; Korea, Democratic People's Republic of
            KR Korea, Republic of; Republic of Korea; Korea, South
            KG Kyrgyz Republic
            LA Lao PDR; Lao People's Democratic Republic
            MD Republic of Moldova
            MK Macedonia
            MM Burma; Myanmar; Burma (Myanmar)
            PS Palestine
            RU Russian Federation
            SY Syrian Arab Republic
            SZ Swaziland
            TL East Timor
            TR Turkey; Türkiye
            TW Taiwan, Province of China
            TZ United Republic of Tanzania
            US United States of America; USA
            VE Venezuela (Bolivarian Republic of)
            VN Viet Nam
            """;

    static {
        for (String code : CODES) {
            Locale country = Locale.of("", code);
            BY_ALPHA3.put(country.getISO3Country(), code);
            BY_NAME.put(folded(country.getDisplayCountry(Locale.ENGLISH)), code);
        }
        OTHER_NAMES
                .lines()
                .forEach(line -> Arrays.stream(line.substring(3).split(";"))
                        .forEach(name -> BY_NAME.put(folded(name), line.substring(0, 2))));
    }

    private Countries() {}

    /// The country of an English name.
    public static Optional<String> named(String name) {
        return Optional.ofNullable(BY_NAME.get(folded(name))).map(Countries::id);
    }

    /// The country of an ISO 3166-1 alpha-2 or alpha-3 code, in letters of any case.
    public static Optional<String> coded(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        String alpha2 = CODES.contains(upper) ? upper : BY_ALPHA3.get(upper);
        return Optional.ofNullable(alpha2).map(Countries::id);
    }

    /// The country of an ISO 3166-1 numeric code.
    public static Optional<String> numbered(int code) {
        try {
            String region = Region.getInstance(code).toString();
            return CODES.contains(region) ? Optional.of(id(region)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String id(String alpha2) {
        return "country:" + alpha2;
    }

    private static String folded(String name) {
        String plain = Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^\\p{L}]+", " ").strip().replaceFirst("^the ", "");
    }
}
