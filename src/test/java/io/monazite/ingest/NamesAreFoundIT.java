package io.monazite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.EntityQuery;
import io.monazite.graph.PageRequest;
import io.monazite.graph.SearchHit;
import io.monazite.graph.Shown;
import io.monazite.graph.SupplyGraph;
import io.monazite.testsupport.BundledData;
import io.quarkus.test.junit.QuarkusTest;

/// Every name and alias of the bundled data finds what is called so. So does each word of a name that has a sign inside
/// a word.
@QuarkusTest
class NamesAreFoundIT {

    private static final Set<NodeKind> KINDS = Arrays.stream(NodeKind.values())
            .filter(kind -> kind.family() == NodeKind.Family.ENTITY)
            .collect(Collectors.toUnmodifiableSet());
    private static final int ALL = 1000;
    /// The score of what is not called so, nor by an alias.
    private static final double BEGINS_SO = 0.85;

    private static final Pattern SIGN_INSIDE = Pattern.compile("[\\p{L}\\p{N}][^\\p{L}\\p{M}\\p{N}\\s][\\p{L}\\p{N}]");

    @Inject
    BundledData data;

    @Inject
    SupplyGraph graph;

    @BeforeEach
    void load() throws InterruptedException {
        data.require();
    }

    @Test
    void byEveryNameAndAlias() {
        Map<String, Set<NodeId>> called = new TreeMap<>();
        entities()
                .forEach(entity -> names(entity)
                        .forEach(name -> called.computeIfAbsent(name, _ -> new TreeSet<>())
                                .add(entity.id())));

        assertThat(called)
                .hasSizeGreaterThan(500)
                .allSatisfy((name, ids) -> assertThat(search(name))
                        .as(name)
                        .filteredOn(hit -> hit.score() > BEGINS_SO)
                        .extracting(hit -> hit.entity().id())
                        .containsAll(ids));
    }

    @Test
    void byEveryWordOfThoseWithASignInsideAWord() {
        Map<String, Set<NodeId>> called = new TreeMap<>();
        entities()
                .forEach(entity -> names(entity)
                        .filter(name -> SIGN_INSIDE.matcher(name).find())
                        .flatMap(name ->
                                Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")))
                        .filter(word -> !word.isEmpty())
                        .forEach(word -> called.computeIfAbsent(word, _ -> new TreeSet<>())
                                .add(entity.id())));

        assertThat(called)
                .hasSizeGreaterThan(50)
                .allSatisfy((word, ids) -> assertThat(search(word))
                        .as(word)
                        .extracting(hit -> hit.entity().id())
                        .containsAll(ids));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Côte d'Ivoire, country:CI",
                "Cote d’Ivoire, country:CI",
                "Ivoire, country:CI",
                "People's Republic of China, country:CN",
                "Lao People's Democratic Republic, country:LA",
                "\"Virgin Islands, U.S.\", country:VI",
                "U.S. International Development Finance Corporation, company:us-dfc",
                "Lynas U.S. Rare Earths Processing Facility, facility:lynas-texas",
            })
    void firstByANameWithASignInsideAWord(String text, String id) {
        assertThat(search(text))
                .first()
                .satisfies(hit -> assertThat(hit.entity().id().toString()).isEqualTo(id));
    }

    private Stream<Entity> entities() {
        return KINDS.stream()
                .flatMap(kind ->
                        graph
                                .entities(EntityQuery.all(kind), PageRequest.first(ALL), graph.version())
                                .items()
                                .stream());
    }

    private static Stream<String> names(Entity entity) {
        return Stream.concat(Stream.of(entity.name()), entity.texts("aliases").stream());
    }

    private List<SearchHit> search(String text) {
        return graph.search(text, KINDS, Shown.NAME, 0, ALL, graph.version());
    }
}
