package io.monazite.provenance;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.NodeId;

/// What can be read from all live claims about one fact. Sources that disagree are both kept: the reading says how far
/// they lie apart, which claim it preferred, and why.
///
/// @param amount the least low, the strongest origin's best and the greatest high; absent where no origin gives a
///        figure
/// @param stated the strongest origin's word on everything that is no quantity
/// @param rivals other values that origins give for the same, by field
/// @param origins how many independent origins assert it; copies and computed claims add none
/// @param disputed whether an origin denies it, figures do not overlap, or other values differ
/// @param denied whether the strongest origin denies it
/// @param preferred the claim whose value was taken
/// @param why what made that claim preferred
/// @param setAside the other claims, each with the reason
public record Reading(
        @Nullable Amount amount,
        Map<String, Object> stated,
        Map<String, List<Object>> rivals,
        int origins,
        boolean disputed,
        boolean denied,
        NodeId preferred,
        Preference why,
        List<SetAside> setAside) {

    /// Why one claim was preferred to the next strongest.
    public enum Preference {
        /// No other origin speaks of it.
        ONLY_ORIGIN,
        /// A stronger kind of source: dataset or government, filing, report, article.
        STRONGER_KIND_OF_SOURCE,
        MORE_RECENT,
        /// More origins agree with it.
        MORE_ORIGINS,
        /// Nothing else told them apart, so the order of ids decided.
        ORDER_OF_IDS
    }

    /// Why a claim's value was not the one taken.
    public enum Reason {
        /// It repeats another claim, and adds no confirmation.
        COPY,
        /// It repeats another claim, but not faithfully: the root's value counts.
        DEVIATING_COPY,
        WEAKER_KIND_OF_SOURCE,
        LESS_RECENT,
        FEWER_ORIGINS,
        ORDER_OF_IDS,
        /// Its unit or basis is not that of the preferred claim, so that the figures cannot be compared.
        NOT_COMPARABLE
    }

    /// A claim whose value was not taken.
    public record SetAside(NodeId claim, Reason reason) {}

    public Reading {
        stated = Map.copyOf(stated);
        rivals = Map.copyOf(rivals);
        setAside = List.copyOf(setAside);
    }

    /// Reads the claims, all about one fact or entity; empty where there are none.
    ///
    /// @param claims the claims that are live and may count, in any order
    public static Optional<Reading> of(List<Claim> claims) {
        return claims.isEmpty() ? Optional.empty() : Optional.of(new ReadingRule(claims).read());
    }

    /// Reads the one claim about a fact: there is nothing to weigh.
    ///
    /// @param claim repeats no other
    /// @param stated what it says beside the amount
    public static Reading ofOnly(NodeId claim, Stance stance, @Nullable Amount amount, Map<String, Object> stated) {
        boolean asserts = stance == Stance.ASSERTS;
        return new Reading(
                asserts && amount != null && !amount.interval().isUnknown() ? amount : null,
                asserts ? stated : Map.of(),
                Map.of(),
                asserts ? 1 : 0,
                !asserts,
                !asserts,
                claim,
                Preference.ONLY_ORIGIN,
                List.of());
    }

    public Optional<String> text(String field) {
        return Optional.ofNullable(stated.get(field)).map(Object::toString);
    }
}
