package io.monazite.extract.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// One way in which articles say a thing.
///
/// @param name by which its claims tell that they come of it
/// @param type the type of row that it makes
/// @param patterns over marked sentences; what a group takes fills the field of its name
/// @param slots the names of those groups
/// @param set what the rule itself says, by field
/// @param time how the period is found where the pattern takes none
/// @param dated whether the row has a date, which is that of the article where the sentence tells none
/// @param stageOfMaterial whether the stage is that of the material
/// @param agreement how the agreement is found, if the row has one
/// @param measures the kinds of measures that are meant, if the row has one that is not named
/// @param homes fields that are the home country of the company in another field
/// @param same fields that are whom the pattern takes in another slot
/// @param score how often it is right
record Rule(
        String name,
        String type,
        List<Templates.Compiled> patterns,
        Set<String> slots,
        Map<String, Object> set,
        @Nullable TimeFrom time,
        boolean dated,
        boolean stageOfMaterial,
        @Nullable AgreementFrom agreement,
        List<String> measures,
        Map<String, String> homes,
        Map<String, String> same,
        double score) {

    /// Where the period is taken from, where the pattern takes none.
    enum TimeFrom {
        /// The one period that the sentence names; without one there is no claim.
        SENTENCE,
        /// The one that the sentence names, else the year of publication.
        PRESENT,
        /// The one that the sentence names, else "a year".
        RATE
    }

    /// By whom an agreement is told.
    enum AgreementFrom {
        /// By those whom the pattern takes.
        PARTIES,
        /// By all whom the sentence names.
        SENTENCE
    }
}
