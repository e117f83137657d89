package io.monazite.exchange.filed;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.exchange.Content;
import io.monazite.exchange.Exports;
import io.monazite.exchange.Licences;
import io.monazite.graph.Filter;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.SupplyCondition;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.SupplyQuery;
import io.monazite.graph.Version;
import io.monazite.ingest.format.RowType;
import io.monazite.provenance.SourcedFact;

/// Reads what an order is about.
@ApplicationScoped
class Parts {

    private static final int PAGE = 1_000;

    private final Exports exports;
    private final SupplyGraph graph;
    private final AnswerParts answers;
    private final long most;

    /// @param most how many facts and entities a part may have
    Parts(
            Exports exports,
            SupplyGraph graph,
            AnswerParts answers,
            @ConfigProperty(name = "monazite.exports.max-part", defaultValue = "20000") long most) {
        this.exports = exports;
        this.graph = graph;
        this.answers = answers;
        this.most = most;
    }

    /// @throws ExportException where it cannot be had
    /// @throws io.monazite.exchange.ExchangeException.TooMuch where more belongs together than a part may have
    Content of(ExportOrder order, Version version, Licences.Terms terms) {
        return switch (order.extent()) {
            case Extent.Whole() -> whole(order.rows(), version, terms);
            case Extent.Answer answer -> exports.part(answers.named(answer, version), version, terms);
            case Extent.Subjects(Set<NodeId> ids) -> exports.part(ids, version, terms);
            case Extent.Flows(Filter<SupplyCondition> filter) -> exports.part(flows(filter, version), version, terms);
        };
    }

    private Content whole(@Nullable RowType rows, Version version, Licences.Terms terms) {
        return rows == null ? exports.whole(version, terms) : exports.ofType(rows, version, terms);
    }

    private Set<NodeId> flows(Filter<SupplyCondition> filter, Version version) {
        SupplyQuery query = SupplyQuery.of(filter);
        Set<NodeId> ids = new LinkedHashSet<>();
        PageRequest next = PageRequest.first(PAGE);
        Page<SourcedFact> page;
        do {
            page = graph.supplies(query, next, version);
            page.items().forEach(fact -> ids.add(fact.id()));
            if (ids.size() > most) {
                throw new ExportException(
                        ExportException.Code.LIMIT_EXCEEDED,
                        "supplies",
                        "more than %d flows meet the filter: narrow it down".formatted(most));
            }
            if (!page.rows().isEmpty()) {
                next = new PageRequest(PAGE, false, page.rows().getLast().position());
            }
        } while (page.more());
        return ids;
    }
}
