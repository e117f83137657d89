package io.monazite.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class EntityTest {

    private static final NodeId IREL = NodeId.company("irel");

    @Test
    void withoutANameItIsCalledByItsKey() {
        assertThat(new Entity(IREL, Map.of()).name()).isEqualTo("irel");
        assertThat(new Entity(IREL, Map.of("name", "IREL (India)")).name()).isEqualTo("IREL (India)");
    }

    @Test
    void whatNoSourceSaysIsAbsent() {
        Entity entity = new Entity(IREL, Map.of("latitude", 8.9, "name", "IREL"));
        assertThat(entity.number("latitude")).hasValue(8.9);
        assertThat(entity.number("longitude")).isEmpty();
        assertThat(entity.number("name")).isEmpty();
        assertThat(entity.text("lei")).isEmpty();
        assertThat(entity.texts("aliases")).isEmpty();
        assertThat(entity.texts("name")).isEmpty();
    }

    @Test
    void readsLists() {
        assertThat(new Entity(IREL, Map.of("roles", List.of("MINER", "SEPARATOR"))).texts("roles"))
                .containsExactly("MINER", "SEPARATOR");
    }

    @Test
    void keepsItsOwnCopy() {
        Map<String, Object> attributes = new HashMap<>(Map.of("name", "IREL"));
        Entity entity = new Entity(IREL, attributes);
        attributes.put("name", "changed");
        assertThat(entity.name()).isEqualTo("IREL");
    }
}
