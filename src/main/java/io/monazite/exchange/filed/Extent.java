package io.monazite.exchange.filed;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import io.monazite.domain.NodeId;
import io.monazite.graph.Filter;
import io.monazite.graph.SupplyCondition;

/// How much of the graph is exported.
public sealed interface Extent {

    /// All of it.
    record Whole() implements Extent {}

    /// What an answer to "who loses supply when …?" stands on.
    ///
    /// @param question `scenario`, `buyersIn` and `includeControlled` as GraphQL takes them
    /// @param day on which control, agreements and measures are looked at
    record Answer(Map<String, Object> question, LocalDate day) implements Extent {
        public Answer {
            question = Map.copyOf(question);
        }
    }

    /// Some facts and entities, with all that stands behind them and all that they name.
    record Subjects(Set<NodeId> ids) implements Extent {
        public Subjects {
            ids = Set.copyOf(ids);
        }
    }

    /// The flows that meet a condition, in the same way.
    record Flows(Filter<SupplyCondition> filter) implements Extent {}

    /// In words.
    default String text() {
        return switch (this) {
            case Whole() -> "the whole graph";
            case Answer answer -> "what an answer stands on";
            case Subjects some -> "%d things by their ids".formatted(some.ids().size());
            case Flows flows -> "flows by a filter";
        };
    }
}
