package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.StatusClass;

/// Ways on which goods can reach one party from another, along actual flows and past no party twice: the shortest
/// first, and those of one length in the order of their facts.
///
/// It extends the beginning of a way that promises the shortest whole first, where what is left is at least the
/// distance of its last party from the end (the search A* of Hart, Nilsson and Raphael, 1968, that goes on after
/// the first hit). So beginnings that lead nowhere near the end are never looked at.
///
/// @param facts the supplies of each way, in the direction of the goods
/// @param complete whether all that was asked for was looked at; where false, other ways may come before some of these
public record Routes(List<List<NodeId>> facts, boolean complete) {

    /// Beginnings looked at, some tenths of a second of work; only where ever so many short ways miss the end narrowly.
    private static final int MOST = 200_000;

    /// What is asked for.
    ///
    /// @param material this one and its kinds; every material where null
    /// @param flows how many flows a way may have
    /// @param first how many ways
    public record Question(NodeId from, NodeId to, @Nullable NodeId material, int flows, int first) {}

    public Routes {
        facts = List.copyOf(facts);
    }

    /// The beginning of a way.
    ///
    /// @param promise how many flows the whole way has at least
    private record Beginning(List<NodeId> facts, List<NodeId> parties, int promise) implements Comparable<Beginning> {

        NodeId end() {
            return parties.getLast();
        }

        Beginning then(ReportedFlow flow, int left) {
            return new Beginning(added(facts, flow.fact()), added(parties, flow.buyer()), facts.size() + 1 + left);
        }

        Beginning promising(int flows) {
            return new Beginning(facts, parties, flows);
        }

        @Override
        public int compareTo(Beginning other) {
            int order = Integer.compare(promise, other.promise);
            for (int at = 0; order == 0 && at < facts.size() && at < other.facts.size(); at++) {
                order = facts.get(at).compareTo(other.facts.get(at));
            }
            return order == 0 ? Integer.compare(facts.size(), other.facts.size()) : order;
        }

        private static List<NodeId> added(List<NodeId> some, NodeId one) {
            return Stream.concat(some.stream(), Stream.of(one)).toList();
        }
    }

    /// Searches all that is reported, of whatever year.
    public static Routes find(Reported reported, Question question) {
        return question.from().equals(question.to())
                ? new Routes(List.of(), true)
                : new Search(reported, question).run();
    }

    private static final class Search {

        private final Reported reported;
        private final Question question;
        private final Remoteness remoteness;
        private final PriorityQueue<Beginning> open = new PriorityQueue<>();

        Search(Reported reported, Question question) {
            this.reported = reported;
            this.question = question;
            this.remoteness = new Remoteness(this::suppliers, question.from(), question.to());
        }

        Routes run() {
            List<List<NodeId>> found = new ArrayList<>();
            keep(new Beginning(List.of(), List.of(question.from()), 1));
            for (int looked = 0; !open.isEmpty() && found.size() < question.first(); looked++) {
                if (looked == MOST) {
                    return new Routes(found, false);
                }
                Beginning next = open.remove();
                if (next.end().equals(question.to())) {
                    found.add(next.facts());
                } else {
                    goOn(next);
                }
            }
            return new Routes(found, true);
        }

        private void goOn(Beginning beginning) {
            int promise = beginning.facts().size() + remoteness.atLeast(beginning.end());
            if (promise > beginning.promise()) {
                keep(beginning.promising(promise));
            } else if (remoteness.isSettled(beginning.end())) {
                extend(beginning);
            } else {
                remoteness.lookFarther();
                keep(beginning);
            }
        }

        private void extend(Beginning beginning) {
            for (ReportedFlow flow : reported.book().from(beginning.end())) {
                if (counts(flow) && !beginning.parties().contains(flow.buyer())) {
                    keep(beginning.then(flow, remoteness.atLeast(flow.buyer())));
                }
            }
        }

        private void keep(Beginning beginning) {
            if (beginning.promise() <= question.flows()) {
                open.add(beginning);
            }
        }

        private List<NodeId> suppliers(NodeId buyer) {
            return reported.book().to(buyer).stream()
                    .filter(this::counts)
                    .map(ReportedFlow::supplier)
                    .toList();
        }

        private boolean counts(ReportedFlow flow) {
            NodeId material = question.material();
            return flow.status().statusClass() == StatusClass.ACTUAL
                    && (material == null || reported.materials().isOrUnder(flow.material(), material));
        }
    }
}
