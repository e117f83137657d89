package io.monazite.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.monazite.domain.NodeId;
import io.monazite.graph.FeedClaims;
import io.monazite.ingest.format.NdjsonReader;
import io.monazite.ingest.format.RowReader;

/// What a complete source asserted and says no longer, nor anything in its place: each such claim is withdrawn with the
/// reason, and none is deleted. Where more is gone than may go at once, it is taken for an accident of the source, and
/// nothing is withdrawn.
final class Gone {

    private static final Logger LOG = Logger.getLogger(Gone.class);
    private static final ObjectMapper JSON = new JsonMapper();
    private static final int CLAIMS_IN_A_ROW = 500;

    private final FeedSource source;
    private final SaidRows said;
    private final FeedClaims claims;

    Gone(FeedSource source, SaidRows said, FeedClaims claims) {
        this.source = source;
        this.said = said;
        this.claims = claims;
    }

    /// Rows that withdraw what is gone.
    ///
    /// @param superseded what something else takes the place of
    List<RowReader.Outcome> withdrawals(SaidRows superseded) {
        Map<NodeId, List<NodeId>> gone = new TreeMap<>();
        long[] counts = new long[2];
        claims.forEachLive(ClaimName.beginning(source.name()), claim -> {
            ClaimName name = ClaimName.of(claim.id()).orElse(null);
            if (name == null) {
                return;
            }
            counts[0]++;
            if (!said.says(name.row(), name.value()) && !superseded.says(name.row(), name.value())) {
                counts[1]++;
                gone.computeIfAbsent(claim.article(), none -> new ArrayList<>()).add(claim.id());
            }
        });
        if (counts[1] > counts[0] * source.mostGone()) {
            LOG.warnf(
                    "source %s: %d of its %d claims are gone from it, more than may go at once"
                            + " (monazite.sources.%s.most-gone=%s): none was withdrawn",
                    source.name(), counts[1], counts[0], source.name(), source.mostGone());
            return List.of();
        }
        List<RowReader.Outcome> rows = new ArrayList<>();
        gone.forEach((article, ids) -> {
            ids.sort(null);
            for (int from = 0; from < ids.size(); from += CLAIMS_IN_A_ROW) {
                rows.add(withdrawal(article, ids.subList(from, Math.min(ids.size(), from + CLAIMS_IN_A_ROW))));
            }
        });
        return rows;
    }

    private RowReader.Outcome withdrawal(NodeId article, List<NodeId> ids) {
        ObjectNode row = JSON.createObjectNode();
        row.put("type", "retraction");
        ArrayNode named = row.putArray("claims");
        ids.forEach(id -> named.add(id.toString()));
        row.put("source", article.toString());
        row.put(
                "note",
                "no longer in what the source %s delivers, which holds all that it says".formatted(source.name()));
        return NdjsonReader.read(said.count() + 1L, row.toString());
    }
}
