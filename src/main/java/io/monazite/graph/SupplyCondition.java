package io.monazite.graph;

import java.time.LocalDate;
import java.util.Set;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;
import io.monazite.domain.Stage;
import io.monazite.domain.StatusClass;
import io.monazite.domain.SupplyStatus;

/// What can be asked of a supply. What is *told* of one is what its independent live sources say: those that copy
/// another of them have no say.
public sealed interface SupplyCondition {

    /// It is one of these.
    record Ids(Set<NodeId> ids) implements SupplyCondition {
        public Ids {
            ids = Set.copyOf(ids);
        }
    }

    /// This very party supplies.
    record Supplier(NodeId party) implements SupplyCondition {}

    /// This very party is supplied.
    record Buyer(NodeId party) implements SupplyCondition {}

    /// One of these supplies, or a party located in one of them; a group of countries stands for its members.
    record SupplierIn(Set<NodeId> places) implements SupplyCondition {
        public SupplierIn {
            places = Set.copyOf(places);
        }
    }

    /// One of these is supplied, or a party located in one of them; a group of countries stands for its members.
    record BuyerIn(Set<NodeId> places) implements SupplyCondition {
        public BuyerIn {
            places = Set.copyOf(places);
        }
    }

    /// It is of this very material.
    record Material(NodeId material) implements SupplyCondition {}

    /// It is of one of these materials or a kind of one, however indirectly.
    record MaterialIn(Set<NodeId> materials) implements SupplyCondition {
        public MaterialIn {
            materials = Set.copyOf(materials);
        }
    }

    /// It is of a material that this stage makes.
    record OfStage(Stage stage) implements SupplyCondition {}

    /// At least one source tells one of these statuses.
    record Status(Set<SupplyStatus> statuses) implements SupplyCondition {
        public Status {
            statuses = Set.copyOf(statuses);
        }
    }

    record OfClass(StatusClass statusClass) implements SupplyCondition {}

    /// It is of this very period, as it is written.
    record Period(String period) implements SupplyCondition {}

    record OfBasis(Basis basis) implements SupplyCondition {}

    /// It is under this agreement.
    record Under(NodeId agreement) implements SupplyCondition {}

    /// Its time, by its period or else by what is told, has a day in common with this range. An unknown time has none.
    ///
    /// @param from the first day
    /// @param to the last day
    record ValidIn(LocalDate from, LocalDate to) implements SupplyCondition {}

    /// The low of its reading is known, and this or more.
    ///
    /// @param tonnes in tonnes
    record AtLeast(double tonnes) implements SupplyCondition {}

    /// The high of its reading is known, and this or less.
    ///
    /// @param tonnes in tonnes
    record AtMost(double tonnes) implements SupplyCondition {}

    /// Some figure is told.
    record TonnesTold() implements SupplyCondition {}

    /// A live claim about it stands in one of these articles, or in one that one of these publishers brought out.
    record EvidenceFrom(Set<NodeId> sources) implements SupplyCondition {
        public EvidenceFrom {
            sources = Set.copyOf(sources);
        }
    }

    /// Its reading is disputed.
    record Disputed() implements SupplyCondition {}
}
