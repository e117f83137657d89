package io.monazite.mcp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;

/// The tools that look things up.
@ApplicationScoped
class Tools {

    private final Answering answering;

    Tools(Answering answering) {
        this.answering = answering;
    }

    @Tool(
            name = "search",
            title = "Search",
            description = "Finds companies, countries, deposits, plants, materials, agreements and measures by name or "
                    + "alias, also misspelt. Gives the ids that the other tools take.",
            annotations =
                    @Tool.Annotations(
                            title = "Search",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    ToolResponse search(
            @ToolArg(description = "What to look for; 1 to 200 characters.") String text,
            @ToolArg(
                            description = "Only these kinds: COMPANY, COUNTRY, DEPOSIT, FACILITY, MATERIAL, AGREEMENT, "
                                    + "MEASURE; all where none is given.")
                    Optional<List<String>> kinds,
            @ToolArg(description = "How many; 1 to 100, 20 where none is given.") Optional<Integer> first) {
        Map<String, Object> variables = new HashMap<>(Map.of("text", text, "first", first.orElse(20)));
        kinds.filter(some -> !some.isEmpty()).ifPresent(some -> variables.put("kinds", some));
        return answering.ask("search", variables);
    }

    @Tool(
            name = "entity",
            title = "Entity",
            description = "What is known of one company, country, deposit, plant, material, agreement or measure: its "
                    + "flows, production, stakes, terms and statuses, each figure with unit, basis, bounds, claim and "
                    + "article. null means unknown, never zero.",
            annotations =
                    @Tool.Annotations(
                            title = "Entity",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    ToolResponse entity(
            @ToolArg(description = "Its id, such as company:irel; the tool search finds it.") String id,
            @ToolArg(description = "How many facts of each sort; 1 to 20, 10 where none is given.")
                    Optional<Integer> first) {
        int most = first.orElse(10);
        if (most < 1 || most > 20) {
            return answering.refused("LIMIT_EXCEEDED", "first is %d: it is 1 to 20".formatted(most));
        }
        return answering.ask("entity", Map.of("id", id, "first", most));
    }

    @Tool(
            name = "evidence",
            title = "Evidence",
            description = "All claims behind a fact or the description of an entity, with their articles, which repeat "
                    + "which, which was preferred and why; or one claim, or what stands in one article.",
            annotations =
                    @Tool.Annotations(
                            title = "Evidence",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    ToolResponse evidence(
            @ToolArg(description = "The id of a fact (supply:…), entity, claim (claim:…) or article (article:…).")
                    String id) {
        return answering.ask("evidence", Map.of("id", id));
    }

    @Tool(
            name = "changes",
            title = "Changes",
            description = "What became known, changed, was disputed or withdrawn since a day or instant, what changed "
                    + "last first, with the claims and articles that caused it.",
            annotations =
                    @Tool.Annotations(
                            title = "Changes",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    ToolResponse changes(
            @ToolArg(description = "A past day, such as 2026-11-01, or an instant, such as 2026-11-01T12:00:00Z.")
                    String since,
            @ToolArg(description = "Only what joins one of these companies, countries and others, by id.")
                    Optional<List<String>> entities,
            @ToolArg(description = "Only about these materials and their kinds, by id.")
                    Optional<List<String>> materials,
            @ToolArg(description = "Only what lies in or reaches one of these countries, by id.")
                    Optional<List<String>> countries,
            @ToolArg(
                            description = "Only PARTNERSHIPS, INCENTIVE_SCHEMES, OFFTAKES, STAKES, MEASURES, SUPPLIES "
                                    + "or PLANTS.")
                    Optional<List<String>> kinds,
            @ToolArg(description = "How many; 1 to 50, 20 where none is given.") Optional<Integer> first) {
        int most = first.orElse(20);
        if (most < 1 || most > 50) {
            return answering.refused("LIMIT_EXCEEDED", "first is %d: it is 1 to 50".formatted(most));
        }
        Map<String, Object> watched = new HashMap<>();
        entities.ifPresent(ids -> watched.put("entities", ids));
        materials.ifPresent(ids -> watched.put("materials", ids));
        countries.ifPresent(ids -> watched.put("countries", ids));
        kinds.ifPresent(some -> watched.put("kinds", some));
        String instant = since.contains("T") ? since : since + "T00:00:00Z";
        return answering.ask("changes", Map.of("from", Map.of("knownAt", instant), "watched", watched, "first", most));
    }

    @Tool(
            name = "concentration",
            title = "Concentration",
            description =
                    "How concentrated a stage of a material's supply is in a year: HHI and CR3 with bounds, and the "
                            + "shares with their sources.",
            annotations =
                    @Tool.Annotations(
                            title = "Concentration",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    ToolResponse concentration(
            @ToolArg(description = "The material's id, such as material:rare-earths.") String material,
            @ToolArg(
                            description = "MINING, CONCENTRATE, CRACKING, SEPARATION, METAL, ALLOY, MAGNET, COMPONENT, "
                                    + "END_USE or RECYCLING.")
                    String stage,
            @ToolArg(description = "The calendar year, such as 2023.") int year,
            @ToolArg(description = "By COUNTRY (where none is given) or ULTIMATE_OWNER.") Optional<String> by) {
        return answering.ask(
                "concentration",
                Map.of("material", material, "stage", stage, "year", year, "by", by.orElse("COUNTRY")));
    }

    @Tool(
            name = "midstream",
            title = "Midstream",
            description = "What a country can do at each stage from ore to use, in tonnes a year, and where its chain "
                    + "breaks off, with the sources of every figure.",
            annotations =
                    @Tool.Annotations(
                            title = "Midstream",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    ToolResponse midstream(
            @ToolArg(description = "The country's id, such as country:IN.") String country,
            @ToolArg(description = "Only this material and its kinds, by id; all where none is given.")
                    Optional<String> material) {
        Map<String, Object> variables = new HashMap<>(Map.of("country", country));
        material.ifPresent(id -> variables.put("material", id));
        return answering.ask("midstream", variables);
    }
}
