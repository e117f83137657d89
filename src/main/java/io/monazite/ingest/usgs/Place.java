package io.monazite.ingest.usgs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;

import io.monazite.ingest.reading.FeedSource;

/// Where a deposit is, as the table has it: degrees, with the noise of floating point.
record Place(String latitude, String longitude) {

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(?:\\.\\d{1,20})?");

    /// Six digits are a tenth of a metre.
    private static final int DIGITS = 6;

    void put(Map<String, Object> row, long line, FeedSource source) {
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return;
        }
        boolean good = isWithin(latitude, 90) && isWithin(longitude, 180);
        if (good) {
            row.put("latitude", degrees(latitude));
            row.put("longitude", degrees(longitude));
        } else {
            source.refuse(
                    line,
                    "Latitude, Longitude",
                    latitude + ", " + longitude,
                    "write both in degrees, up to 90 and up to 180; the deposit is loaded without");
        }
    }

    private static boolean isWithin(String text, int most) {
        return DEGREES.matcher(text).matches() && new BigDecimal(text).abs().compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static double degrees(String text) {
        return new BigDecimal(text).setScale(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
    }
}
