package io.monazite.scenario;

import java.util.Map;
import java.util.Set;

import io.monazite.domain.NodeId;

/// A shock as it is asked for.
///
/// @param subjects to whom it happens; a sound request names one
/// @param withheld the share withheld, from 0 to 1
/// @param materials those concerned, each with its kinds; empty for all
/// @param destinations the companies or countries that the goods shall not reach; empty for all
public record ShockRequest(
        Map<Subject, NodeId> subjects, double withheld, Set<NodeId> materials, Set<NodeId> destinations) {

    /// In what way something happens, by the name of the field that says so.
    public enum Subject {
        /// A company keeps back what it sells.
        SUPPLIER,
        /// Parties located in a country keep back what they sell abroad.
        COUNTRY,
        /// A plant stands still.
        FACILITY,
        /// What flows under an agreement stops.
        AGREEMENT,
        /// A company neither sells nor buys any more.
        COMPANY,
        /// A measure comes into force as far as it reaches.
        MEASURE
    }

    public ShockRequest {
        subjects = Map.copyOf(subjects);
        materials = Set.copyOf(materials);
        destinations = Set.copyOf(destinations);
    }

    /// A shock that happens to one subject, to all that it handles.
    public static ShockRequest of(Subject subject, NodeId id, double withheld) {
        return new ShockRequest(Map.of(subject, id), withheld, Set.of(), Set.of());
    }
}
