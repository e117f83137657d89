package io.monazite.domain;

import java.math.BigInteger;
import java.util.regex.Pattern;

/// A Legal Entity Identifier (ISO 17442): 18 letters and digits, then two check digits by ISO 7064 MOD 97-10.
///
/// @param code its twenty characters
public record Lei(String code) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    /// @throws IllegalArgumentException when the form or the check digits are wrong
    public Lei {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not an LEI: twenty characters, the last two digits".formatted(code));
        }
        StringBuilder digits = new StringBuilder();
        code.chars().forEach(character -> digits.append(Character.digit(character, Character.MAX_RADIX)));
        if (new BigInteger(digits.toString()).mod(MODULUS).intValue() != 1) {
            throw new IllegalArgumentException("'%s' is not an LEI: its check digits do not fit".formatted(code));
        }
    }
}
