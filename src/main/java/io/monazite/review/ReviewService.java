package io.monazite.review;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.ContentDigest;
import io.monazite.graph.Proposal;
import io.monazite.graph.Proposals;
import io.monazite.graph.SupplyGraph;
import io.monazite.ingest.LoadFormat;
import io.monazite.ingest.LoadOptions;
import io.monazite.ingest.LoadReport;
import io.monazite.ingest.LoadService;
import io.monazite.ingest.LoadState;
import io.monazite.ingest.Warrant;
import io.monazite.ingest.format.FailureCode;
import io.monazite.provenance.Review;

/// Takes decisions. Each becomes a claim with the same words, place and origin, and with who decided and why; it
/// supersedes the claim that it is about. A decision can be decided again, and so be taken back; whoever asks as
/// of an earlier load gets what counted then.
@ApplicationScoped
public class ReviewService {

    private static final int DIGITS_OF_ID = 24;
    private static final ObjectWriter JSON = new JsonMapper().writer();

    private final Proposals proposals;
    private final SupplyGraph graph;
    private final LoadService loads;

    ReviewService(Proposals proposals, SupplyGraph graph, LoadService loads) {
        this.proposals = proposals;
        this.graph = graph;
        this.loads = loads;
    }

    /// Takes all of some decisions, or none. One at a time, so that no claim is decided twice at once.
    ///
    /// @param reviewer who decides
    /// @param warrant on what authority, which may be for some sources alone
    /// @throws ReviewException where one cannot be taken
    public synchronized List<Decided> decide(List<Decision> decisions, String reviewer, Warrant warrant) {
        Set<NodeId> ids = decisions.stream().map(Decision::claim).collect(Collectors.toSet());
        if (ids.size() < decisions.size()) {
            throw new ReviewException("a claim is named twice: name each once");
        }
        Map<NodeId, Proposal> found = proposals.claims(ids, graph.version());
        List<Decided> decided = new ArrayList<>();
        StringBuilder rows = new StringBuilder();
        for (Decision decision : decisions) {
            Map<String, Object> row = row(decision, found.get(decision.claim()), reviewer);
            decided.add(
                    new Decided(decision.claim(), NodeId.parse(String.valueOf(row.get("claim"))), decision.review()));
            rows.append(json(row)).append('\n');
        }
        load(rows.toString(), reviewer, warrant);
        return List.copyOf(decided);
    }

    private static Map<String, Object> row(Decision decision, @Nullable Proposal proposal, String reviewer) {
        NodeId id = decision.claim();
        if (proposal == null) {
            throw new ReviewException("there is no claim " + id);
        }
        if (proposal.claim().record().retractedAt() != null) {
            throw new ReviewException(
                    "%s counts no longer: it was decided, superseded or withdrawn before".formatted(id));
        }
        if (proposal.claim().record().review() == decision.review()
                && decision.changes().isEmpty()) {
            throw new ReviewException("%s is %s already".formatted(id, decision.review()));
        }
        Map<String, Object> row = ClaimRow.of(proposal);
        ClaimRow.change(row, decision.changes());
        row.put("review", decision.review().name());
        if (decision.review() != Review.PROPOSED) {
            row.put("reviewedBy", reviewer);
        }
        if (decision.reason() != null) {
            row.put("reviewReason", decision.reason());
        }
        row.put("supersedes", List.of(id.toString()));
        String hash = ContentDigest.hash(id, decision.review(), reviewer, decision.reason(), row);
        row.put("claim", new NodeId(NodeKind.CLAIM, hash.substring(0, DIGITS_OF_ID)).toString());
        return row;
    }

    private void load(String rows, String reviewer, Warrant warrant) {
        LoadReport report = loads.load(
                new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
                new LoadFormat.Ndjson(),
                new LoadOptions("review by " + reviewer, null, false, LoadOptions.OnError.REJECT, warrant, true));
        if (report.state() != LoadState.COMMITTED) {
            String why = report.failures().stream()
                    .map(failure -> "%s: %s".formatted(failure.field(), failure.reason()))
                    .distinct()
                    .collect(Collectors.joining("; "));
            if (report.failures().stream().anyMatch(failure -> failure.code() == FailureCode.NOT_YOUR_SOURCE)) {
                throw new ReviewException.NotYourSource(why);
            }
            throw new ReviewException(why.isEmpty() ? "nothing was changed: " + report.state() : why);
        }
    }

    private static String json(Map<String, Object> row) {
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
