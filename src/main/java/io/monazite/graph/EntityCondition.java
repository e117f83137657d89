package io.monazite.graph;

import java.time.LocalDate;
import java.util.Set;

import io.monazite.domain.NodeId;

/// What can be asked of an entity. What its kind does not have, it does not meet.
public sealed interface EntityCondition {

    /// A name or alias contains this, whatever its case.
    record Text(String part) implements EntityCondition {}

    /// It is one of these.
    record Ids(Set<NodeId> ids) implements EntityCondition {
        public Ids {
            ids = Set.copyOf(ids);
        }
    }

    /// It is located in (a measure: an act of) one of these countries; a group stands for its members.
    record LocatedIn(Set<NodeId> countries) implements EntityCondition {
        public LocatedIn {
            countries = Set.copyOf(countries);
        }
    }

    /// A company plays this part, by its name in the load format.
    record Role(String role) implements EntityCondition {}

    /// A facility works at this stage, or a material is made by it; by its name.
    record AtStage(String stage) implements EntityCondition {}

    /// A company, agreement or measure is of this sort, by its name.
    record OfSort(String sort) implements EntityCondition {}

    /// An agreement is about one of these materials or a kind of one, or some fact joins the entity with such a one.
    record OfMaterial(Set<NodeId> materials) implements EntityCondition {
        public OfMaterial {
            materials = Set.copyOf(materials);
        }
    }

    /// One of these is party to the agreement, or located in one of these countries.
    record PartyIn(Set<NodeId> places) implements EntityCondition {
        public PartyIn {
            places = Set.copyOf(places);
        }
    }

    /// A live claim that describes it stands in one of these articles, or in one of one of these publishers.
    record EvidenceFrom(Set<NodeId> sources) implements EntityCondition {
        public EvidenceFrom {
            sources = Set.copyOf(sources);
        }
    }

    /// An agreement was surely signed on this day or later.
    record SignedFrom(LocalDate day) implements EntityCondition {}

    /// An agreement was surely signed on this day or earlier.
    record SignedUntil(LocalDate day) implements EntityCondition {}

    /// It begins (an agreement without a beginning: is signed) by the end of this range, and does not end before the
    /// range begins, as far as its dates tell. What has no beginning does not meet it.
    ///
    /// @param from the first day
    /// @param to the last day
    record HoldsIn(LocalDate from, LocalDate to) implements EntityCondition {}

    /// An agreement or measure holds on this day by its dates, as far as these are known, and of the statuses that it
    /// had by then the latest is told to be in force; a status without a date counts as the first.
    record InForceOn(LocalDate day) implements EntityCondition {}

    /// It supplies others by at least one flow that meets all of this.
    record Supplies(Filter<SupplyCondition> flow) implements EntityCondition {}

    /// It is supplied by at least one flow that meets all of this.
    record SuppliedBy(Filter<SupplyCondition> flow) implements EntityCondition {}
}
