package io.monazite.extract.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.monazite.domain.FactParts;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.SupplyStatus;
import io.monazite.extract.ProposedClaim;

/// The id of what a proposed claim is about, with what absent fields of its row mean.
final class Subjects {

    private static final Map<String, String> MEANT = Map.of(
            "basis", "UNSTATED",
            "outlook", "ACTUAL",
            "side", "OUTPUT",
            "whole", "country:WORLD",
            "measureOf", "PRODUCTION");

    private Subjects() {}

    static NodeId of(ProposedClaim claim) {
        NodeKind kind = NodeKind.ofPrefix(claim.type()).orElseThrow();
        if (kind.family() == NodeKind.Family.ENTITY) {
            return NodeId.parse(String.valueOf(claim.fields().get("id")));
        }
        Map<String, List<String>> parts = new HashMap<>();
        MEANT.forEach((name, value) -> parts.put(name, List.of(value)));
        claim.fields().forEach((name, value) -> parts.put(name, texts(value)));
        if (kind == NodeKind.SUPPLY) {
            SupplyStatus status =
                    SupplyStatus.valueOf(String.valueOf(claim.fields().get("status")));
            parts.put("statusClass", List.of(status.statusClass().name()));
        }
        return new FactParts(kind, parts).fact().id();
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of(value.toString());
    }
}
