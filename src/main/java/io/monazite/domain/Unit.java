package io.monazite.domain;

import java.util.Arrays;
import java.util.Optional;

/// A unit of measure, with the sign under which it is written in loads and answers.
public enum Unit {
    TONNE("t"),
    TONNE_PER_YEAR("t/a"),
    PERCENT("%"),
    RATIO("1"),
    YEAR("years"),
    USD("USD"),
    EUR("EUR"),
    INR("INR"),
    AUD("AUD"),
    JPY("JPY"),
    CNY("CNY"),
    USD_PER_KILOGRAM("USD/kg"),
    CNY_PER_TONNE("CNY/t");

    private final String sign;

    Unit(String sign) {
        this.sign = sign;
    }

    public static Optional<Unit> ofSign(String sign) {
        return Arrays.stream(values()).filter(unit -> unit.sign.equals(sign)).findFirst();
    }

    public String sign() {
        return sign;
    }
}
