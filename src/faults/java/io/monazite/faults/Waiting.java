package io.monazite.faults;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/// The proposals that wait for a review.
final class Waiting {

    private static final String REST = ") { nodes { id } pageInfo { hasNextPage endCursor } } }";

    private Waiting() {}

    static Set<String> proposals(Instance service) {
        Set<String> ids = new HashSet<>();
        String after = "";
        boolean more = true;
        while (more) {
            Reply reply = service.ask("{ proposals(first: 100" + after + REST);
            if (!reply.isAnswer()) {
                throw new IllegalStateException("not answered: " + reply);
            }
            JsonNode page = reply.json().at("/data/proposals");
            page.get("nodes").forEach(node -> ids.add(node.get("id").asText()));
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            after = ", after: \"" + page.at("/pageInfo/endCursor").asText() + "\"";
        }
        return ids;
    }
}
