package io.monazite.mcp;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;

/// The tools that reckon what would happen.
@ApplicationScoped
class ScenarioTools {

    private static final String KINDS =
            "What happens to what: supplier (keeps back its sales), country (bans exports), facility (stands still), "
                    + "agreement (is suspended), company (neither sells nor buys) or measure (comes into force).";
    private static final String ID = "Its id, such as company:irel; the tool search finds it.";
    private static final String WITHHELD = "The part that is withheld, from 0 to 1; 1 where none is given.";
    private static final String MATERIALS = "Only these materials and their kinds, by id; all where none is given.";
    private static final String DESTINATIONS =
            "Only what reaches these countries or companies, by id; wherever it goes where none is given.";
    private static final String BUYERS =
            "Only losses of these countries, groups or companies, by id; everybody's where none is given.";
    private static final String PERIOD =
            "The period to reckon over, such as 2024; the latest year with a figure where none is given.";
    private static final List<String> SHOCKS =
            List.of("supplier", "country", "facility", "agreement", "company", "measure");

    private final Answering answering;

    ScenarioTools(Answering answering) {
        this.answering = answering;
    }

    @Tool(
            name = "who_loses_supply",
            title = "Who loses supply",
            description =
                    "Who loses supply when something happens, how many tonnes, by which flows, on whose word; with "
                            + "what no source tells (unknowns) and what is assumed (assumptions). A loss whose tonnes "
                            + "are null is unknown, not zero.",
            annotations =
                    @Tool.Annotations(
                            title = "Who loses supply",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    ToolResponse whoLosesSupply(
            @ToolArg(description = KINDS) String kind,
            @ToolArg(description = ID) String id,
            @ToolArg(description = WITHHELD) Optional<Double> withheld,
            @ToolArg(description = MATERIALS) Optional<List<String>> materials,
            @ToolArg(description = DESTINATIONS) Optional<List<String>> destinations,
            @ToolArg(description = BUYERS) Optional<List<String>> buyersIn,
            @ToolArg(description = PERIOD) Optional<String> period) {
        if (!SHOCKS.contains(kind)) {
            return unknownKind(kind);
        }
        WhatIf question = new WhatIf(
                kind,
                id,
                withheld.orElse(1.0),
                materials.orElse(List.of()),
                destinations.orElse(List.of()),
                buyersIn.orElse(List.of()),
                period.orElse(null));
        return answering.ask("who-loses-supply", question.withNamed());
    }

    @Tool(
            name = "offsets",
            title = "Offsets",
            description =
                    "How the losses of a what-if could be made good by others: who, by what right or agreement, how "
                            + "many tonnes where that can be counted, and why not where it cannot.",
            annotations =
                    @Tool.Annotations(
                            title = "Offsets",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    ToolResponse offsets(
            @ToolArg(description = KINDS) String kind,
            @ToolArg(description = ID) String id,
            @ToolArg(description = WITHHELD) Optional<Double> withheld,
            @ToolArg(description = MATERIALS) Optional<List<String>> materials,
            @ToolArg(description = DESTINATIONS) Optional<List<String>> destinations,
            @ToolArg(description = BUYERS) Optional<List<String>> buyersIn,
            @ToolArg(description = PERIOD) Optional<String> period) {
        if (!SHOCKS.contains(kind)) {
            return unknownKind(kind);
        }
        WhatIf question = new WhatIf(
                kind,
                id,
                withheld.orElse(1.0),
                materials.orElse(List.of()),
                destinations.orElse(List.of()),
                buyersIn.orElse(List.of()),
                period.orElse(null));
        return answering.ask("offsets", question.variables());
    }

    private ToolResponse unknownKind(String kind) {
        return answering.refused("BAD_INPUT", "kind is '%s': it is one of %s".formatted(kind, SHOCKS));
    }
}
