package io.monazite.scenario;

import java.util.Set;
import java.util.TreeMap;

import io.monazite.domain.NodeId;
import io.monazite.graph.ContentDigest;
import io.monazite.graph.Version;

/// The state of knowledge that an answer is made from. Equal content and engine give an equal id, on any machine and in
/// whatever order it was loaded.
///
/// @param id hash of all facts, claims and sources, and of the engine's version
/// @param version the version of the graph that it was read from
public record Snapshot(String id, Version version) {

    /// Changes when the same network and scenario would give another answer.
    public static final String ENGINE = "propagation-7";

    private static final int ID_LENGTH = 32;

    /// What an answer from a version is made from.
    public static Snapshot of(Version version) {
        return new Snapshot("snapshot:" + shortened(ContentDigest.hash(version.digest(), ENGINE)), version);
    }

    /// The id of the answer to a question.
    String answer(Question question) {
        return "disruption:"
                + shortened(ContentDigest.hash(
                        id,
                        question.shocks().stream().map(Snapshot::canonical).toList(),
                        question.rationing(),
                        question.stocks().stream()
                                .map(StockRequest::toString)
                                .sorted()
                                .toList(),
                        question.reallocateTo().stream().sorted().toList(),
                        question.statuses().stream().sorted().toList(),
                        question.period(),
                        question.buyersIn().stream().sorted().toList(),
                        question.includeControlled(),
                        question.validOn()));
    }

    /// The id of the answer to a question where some sources are left out.
    String answer(Question question, Set<NodeId> without) {
        String id = answer(question);
        return without.isEmpty()
                ? id
                : "disruption:"
                        + shortened(
                                ContentDigest.hash(id, without.stream().sorted().toList()));
    }

    private static String canonical(ShockRequest shock) {
        return "%s %s %s %s"
                .formatted(
                        new TreeMap<>(shock.subjects()),
                        Double.toString(shock.withheld()),
                        shock.materials().stream().sorted().toList(),
                        shock.destinations().stream().sorted().toList());
    }

    private static String shortened(String hash) {
        return hash.substring(0, ID_LENGTH);
    }
}
