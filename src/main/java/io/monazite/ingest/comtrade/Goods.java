package io.monazite.ingest.comtrade;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// The goods that are read, by code of the Harmonized System. A code is its own material, below one of which it is
/// surely a kind: goods of two codes are never one flow, and a code that holds other things too is below nothing.
///
/// @param material its id
/// @param name absent where the material is one of the graph's own
/// @param codes the six-digit codes that it takes in
/// @param parent of what it is a kind
record Goods(
        String material,
        @Nullable String name,
        List<String> codes,
        @Nullable String parent) {

    private static final String RARE_EARTHS = "material:rare-earths";
    private static final String COMPOUNDS = "material:hs-2846";

    private static final Map<String, Goods> BY_CODE = Map.of(
            "280530", new Goods("material:rare-earth-metals", null, List.of(), null),
            "2846", new Goods(COMPOUNDS, "rare-earth compounds (HS 2846)", List.of("284610", "284690"), RARE_EARTHS),
            "284610", new Goods("material:hs-284610", "cerium compounds (HS 284610)", List.of("284610"), COMPOUNDS),
            "284690",
                    new Goods(
                            "material:hs-284690",
                            "compounds of rare earths other than cerium, yttrium and scandium (HS 284690)",
                            List.of("284690"),
                            COMPOUNDS),
            "850511",
                    new Goods(
                            "material:hs-850511",
                            "permanent magnets of metal (HS 850511)",
                            List.of("850511"),
                            "material:permanent-magnets"),
            "253090",
                    new Goods(
                            "material:hs-253090",
                            "minerals not elsewhere specified, monazite among them (HS 253090)",
                            List.of("253090"),
                            null));

    Goods {
        codes = List.copyOf(codes);
    }

    static Optional<Goods> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /// All that have to be told of before this one can be named, itself last.
    List<Goods> line() {
        if (name == null) {
            return List.of();
        }
        return COMPOUNDS.equals(parent) ? List.of(BY_CODE.get("2846"), this) : List.of(this);
    }
}
