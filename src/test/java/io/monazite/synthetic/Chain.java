package io.monazite.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.monazite.domain.NodeId;
import io.monazite.domain.Stage;

/// What is traded: for each family of minerals the products of all stages, from ore to component. Oxides and metals
/// come in two grades, of which the pure one is a kind of the other. Scrap goes back: recyclers sell oxides.
final class Chain {

    /// Families of minerals, each with a chain of its own.
    static final List<String> FAMILIES =
            List.of("cobalt", "dysprosium", "gallium", "graphite", "lithium", "neodymium", "nickel", "tungsten");

    /// The first families, in which scrap is recycled, and whose magnets and components go into those of one another;
    /// in the others goods go one way only.
    static final int RECYCLED_FAMILIES = 6;

    /// The products of a family: those of the stages in order, then the pure grades, then scrap.
    static final List<String> PRODUCTS = List.of(
            "ore",
            "concentrate",
            "intermediate",
            "oxide",
            "metal",
            "alloy",
            "magnet",
            "component",
            "pure-oxide",
            "pure-metal",
            "scrap");

    private static final int PURE = PRODUCTS.indexOf("pure-oxide") - PRODUCTS.indexOf("oxide");
    private static final List<Stage> STAGES = List.of(Stage.values());

    private Chain() {}

    static int materials() {
        return FAMILIES.size() * PRODUCTS.size();
    }

    /// The number of a product of a family.
    static int material(int family, int product) {
        return family * PRODUCTS.size() + product;
    }

    /// What a stage makes, by its place among the products; recyclers make oxides.
    static int product(Stage stage) {
        return stage == Stage.RECYCLING ? Stage.SEPARATION.ordinal() : stage.ordinal();
    }

    static int scrap() {
        return PRODUCTS.indexOf("scrap");
    }

    static boolean hasGrades(int product) {
        return product == Stage.SEPARATION.ordinal() || product == Stage.METAL.ordinal();
    }

    static int pure(int product) {
        return product + PURE;
    }

    static NodeId materialId(int material) {
        return NodeId.material(
                FAMILIES.get(material / PRODUCTS.size()) + "-" + PRODUCTS.get(material % PRODUCTS.size()));
    }

    /// The stage that makes a material.
    static Stage stageOf(int material) {
        int product = material % PRODUCTS.size();
        if (product == scrap()) {
            return Stage.MAGNET;
        }
        return STAGES.get(product < Stage.END_USE.ordinal() ? product : product - PURE);
    }

    /// The material of which each pure grade is a kind.
    static Map<NodeId, NodeId> parents() {
        Map<NodeId, NodeId> parents = new HashMap<>();
        for (int family = 0; family < FAMILIES.size(); family++) {
            for (int product : List.of(Stage.SEPARATION.ordinal(), Stage.METAL.ordinal())) {
                parents.put(materialId(material(family, pure(product))), materialId(material(family, product)));
            }
        }
        return parents;
    }

    static List<NodeId> materialIds() {
        List<NodeId> ids = new ArrayList<>();
        for (int material = 0; material < materials(); material++) {
            ids.add(materialId(material));
        }
        return List.copyOf(ids);
    }
}
