package io.monazite.exchange;

import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Archive;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Relation;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.ingest.format.RowType;

/// Gives the graph on, whole or in part, as a stream: what is written was read a moment before, and nothing of it is
/// kept.
@ApplicationScoped
public class Exports {

    /// What tells whom and what an agreement or measure binds, and since when.
    private static final List<Relation> BINDING = List.of(
            Relation.PARTIES,
            Relation.AGREEMENT_TERMS,
            Relation.AGREEMENT_STATUSES,
            Relation.SCOPES,
            Relation.MEASURE_TERMS,
            Relation.MEASURE_STATUSES);

    private static final PageRequest MOST_BOUND = PageRequest.first(1_000);

    private final SupplyGraph graph;
    private final Archive archive;
    private final Licences licences;
    private final long mostOfPart;

    /// @param mostOfPart how many facts and entities a part may have
    Exports(
            SupplyGraph graph,
            Archive archive,
            Licences licences,
            @ConfigProperty(name = "monazite.exports.max-part", defaultValue = "20000") long mostOfPart) {
        this.graph = graph;
        this.archive = archive;
        this.licences = licences;
        this.mostOfPart = mostOfPart;
    }

    /// The terms under which a version is given on.
    public Licences.Terms terms(Version version) {
        return licences.of(version);
    }

    /// All of a version.
    public Content whole(Version version, Licences.Terms terms) {
        return new WholeContent(graph, archive, terms, "", version);
    }

    /// What of a version rows of one type say.
    public Content ofType(RowType type, Version version, Licences.Terms terms) {
        NodeKind kind = type.kind();
        return new WholeContent(graph, archive, terms, kind == null ? "" : kind.prefix() + ":", version);
    }

    /// Some facts and entities with all that stands behind them and all that they name; of the companies among them
    /// whatever tells who controls them, of agreements and measures whom and what they bind.
    ///
    /// @throws ExchangeException.TooMuch when that is more than a part may have
    public Content part(Collection<NodeId> ids, Version version, Licences.Terms terms) {
        Set<NodeId> all = new LinkedHashSet<>(ids);
        List<NodeId> companies =
                ids.stream().filter(id -> id.kind() == NodeKind.COMPANY).toList();
        graph.stakesAbove(companies, version).values().stream()
                .flatMap(List::stream)
                .map(stake -> stake.fact().id())
                .forEach(all::add);
        BINDING.forEach(relation -> graph.facts(
                        relation,
                        ids.stream().filter(id -> id.kind() == bound(relation)).toList(),
                        MOST_BOUND,
                        version)
                .values()
                .forEach(page -> page.items().forEach(fact -> all.add(fact.id()))));
        return new Closure(graph, archive, terms, version, mostOfPart).of(all);
    }

    private static NodeKind bound(Relation relation) {
        return relation.end().equals("agreement") ? NodeKind.AGREEMENT : NodeKind.MEASURE;
    }

    public void write(Content content, Form form, OutputStream out) {
        switch (form) {
            case NDJSON -> LoadRows.write(content, out);
            case PROV -> Provenance.write(content, out);
            case FOLLOW_THE_MONEY -> FollowTheMoney.write(content, out);
            case GRAPHML -> Graphml.write(content, out);
        }
    }

    /// @param type of the rows
    public void writeCsv(Content content, RowType type, OutputStream out) {
        new CsvTable(type).write(content, out);
    }
}
