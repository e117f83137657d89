package io.monazite.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.provenance.Claim;
import io.monazite.provenance.ClaimLink;
import io.monazite.provenance.LeftOut;
import io.monazite.provenance.SourcedFact;

/// The graph as it would be without some sources.
///
/// All throw [GraphException.StoreUnavailable] when the database does not answer.
public interface GraphWithout {

    /// What some sources say, and what stands on it.
    ///
    /// @param links of the claims in them, of those that stand on these, and of what those stand on
    /// @param retired the claims that any of these, or the sources, replaced or withdrew
    record Said(List<ClaimLink> links, List<ClaimLink.Retired> retired) {

        public Said {
            links = List.copyOf(links);
            retired = List.copyOf(retired);
        }

        /// What does not count where some of these sources are left out.
        public LeftOut without(Set<NodeId> sources) {
            return LeftOut.of(sources, links, retired);
        }
    }

    /// How the graph differs without some sources.
    ///
    /// @param changes what is read otherwise
    /// @param facts the facts among that, with the claims that remain
    record Rest(Changes changes, Map<NodeId, SourcedFact> facts) {

        public Rest {
            facts = Map.copyOf(facts);
        }
    }

    /// What some articles and publishers say; two statements.
    ///
    /// @return empty where more stands on them than can be left out
    Optional<Said> said(Collection<NodeId> sources, Version version);

    /// The facts of some kinds that hang on some entities, and all facts of other kinds, also those that no live claim
    /// stands behind; one statement.
    ///
    /// @param most how many to name
    Set<NodeId> hanging(
            Collection<NodeId> entities, Set<NodeKind> kinds, Set<NodeKind> allOf, int most, Version version);

    /// The articles on whose word some facts and entities are read as they are, those included that replaced or
    /// withdrew a claim about them; one statement.
    ///
    /// @param most how many to name
    Set<NodeId> articles(Collection<NodeId> subjects, int most, Version version);

    /// All accepted claims about some facts and entities; two statements for each thousand of them.
    Claims claims(Collection<NodeId> subjects, Version version);

    /// Facts and entities with the claims about them, those that are retired included.
    interface Claims {

        /// Those that remain of what is said of one of the facts or entities; none where nothing does.
        List<Claim> of(NodeId subject, LeftOut leftOut);

        /// What is read otherwise where something is left out.
        Rest without(LeftOut leftOut);
    }
}
