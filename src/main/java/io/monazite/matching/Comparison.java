package io.monazite.matching;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// Two entities of one kind beside each other.
///
/// @param newcomer the names of the one
/// @param known the names of the other
record Comparison(Candidate newcomer, Candidate known) {

    /// From here on names are called alike.
    private static final double ALIKE = 0.92;

    private static final double WORD_ALIKE = 0.9;
    /// Farther apart, a name may be that of a part of it, of the next one, or of the land around.
    private static final double NEAR = 1;

    private static final double IN_REACH = 30;
    private static final double SAME_SPOT = 0.2;

    /// An entity with its names as they are compared.
    record Candidate(Named named, List<Name> names) {

        static Candidate of(Named named) {
            return new Candidate(
                    named,
                    named.names().stream()
                            .map(name -> Name.of(name, named.id().kind()))
                            .filter(name -> !name.isEmpty())
                            .distinct()
                            .toList());
        }
    }

    /// How strongly the two are tied.
    enum Tie {
        /// Not at all, or something speaks against it.
        NONE,
        /// Their names are alike, but not their countries: no proposal, yet what is tied to another has this rival.
        FOREIGN,
        /// Worth a look.
        ALIKE,
        /// Sure if nothing else is like it.
        STRONG,
        /// Sure if nothing else has the same words.
        EXACT,
        /// Sure if nothing else is tied as firmly.
        FIRM
    }

    Tie tie() {
        return known.named.id().kind() == NodeKind.DEPOSIT ? ofDeposits() : ofCompanies();
    }

    private Tie ofCompanies() {
        boolean alike = sameWords() || (likeness() >= ALIKE && shareAWord());
        if (sameCountry()
                && anyPair((one, other) -> one.same(other) && !one.legal().isEmpty())) {
            return Tie.FIRM;
        }
        if (sameCountry() && anyPair((one, other) -> one.same(other) && isTelling(one))) {
            return Tie.EXACT;
        }
        if (sameCountry() && !legalFormsClash() && anyPair((one, other) -> one.sameWords(other) && isTelling(one))) {
            return Tie.STRONG;
        }
        if (!alike) {
            return Tie.NONE;
        }
        return countriesClash() && !anyPair(Name::same) ? Tie.FOREIGN : Tie.ALIKE;
    }

    /// Whether some name of both has the same words, whatever the legal forms.
    boolean sameWords() {
        return anyPair(Name::sameWords);
    }

    /// One word alone, mostly a short form, says too little.
    private static boolean isTelling(Name name) {
        return name.words().size() > 1;
    }

    private Tie ofDeposits() {
        boolean words = sameWords();
        Double apart = kilometres();
        if (apart == null) {
            return !countriesClash() && (words || likeness() >= ALIKE) ? Tie.ALIKE : Tie.NONE;
        }
        if (apart <= NEAR && words && !countriesClash()) {
            return Tie.FIRM;
        }
        if (apart <= SAME_SPOT && !countriesClash() && anyPair(Name::within)) {
            return Tie.STRONG;
        }
        boolean look = apart <= IN_REACH && (words || likeness() >= ALIKE || anyPair(Name::within));
        return look ? Tie.ALIKE : Tie.NONE;
    }

    double likeness() {
        double most = 0;
        for (Name one : newcomer.names) {
            for (Name other : known.names) {
                most = Math.max(most, one.likeness(other));
            }
        }
        return most;
    }

    String reason() {
        Double apart = kilometres();
        String names = anyPair(Name::same)
                ? "same name"
                : "names alike to %s".formatted(String.format(Locale.ROOT, "%.2f", likeness()));
        String country = sameCountry() ? ", same country" : countriesClash() ? ", other country" : "";
        return names + country + (apart == null ? "" : String.format(Locale.ROOT, ", %.1f km apart", apart));
    }

    private boolean sameCountry() {
        NodeId one = newcomer.named.country();
        return one != null && one.equals(known.named.country());
    }

    private boolean countriesClash() {
        NodeId one = newcomer.named.country();
        NodeId other = known.named.country();
        return one != null && other != null && !one.equals(other);
    }

    /// Both name legal forms, and none that is the same.
    private boolean legalFormsClash() {
        List<String> ours =
                newcomer.names.stream().flatMap(name -> name.legal().stream()).toList();
        List<String> theirs =
                known.names.stream().flatMap(name -> name.legal().stream()).toList();
        return !ours.isEmpty() && !theirs.isEmpty() && Collections.disjoint(ours, theirs);
    }

    /// Whether they share a word that few have, give or take a letter.
    private boolean shareAWord() {
        return anyPair((one, other) -> one.telling().stream()
                .anyMatch(word -> other.telling().stream()
                        .anyMatch(each -> new Name(List.of(word), Set.of()).likeness(new Name(List.of(each), Set.of()))
                                >= WORD_ALIKE)));
    }

    private @Nullable Double kilometres() {
        Place one = newcomer.named.place();
        Place other = known.named.place();
        return one == null || other == null ? null : one.kilometresTo(other);
    }

    private boolean anyPair(BiPredicate<Name, Name> test) {
        return newcomer.names.stream().anyMatch(one -> known.names.stream().anyMatch(other -> test.test(one, other)));
    }
}
