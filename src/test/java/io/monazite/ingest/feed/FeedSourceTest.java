package io.monazite.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.monazite.domain.NodeId;
import io.smallrye.config.SmallRyeConfigBuilder;

class FeedSourceTest {

    @Test
    void readsWhatIsConfigured() {
        FeedSource source = source(Map.of(
                "where", "https://key@example.org:8443/a/b.csv?key=secret",
                "licence", "CC-BY-4.0",
                "schedule", " 6h ",
                "max-bytes", "10M",
                "headers.\"Ocp-Key\"", "secret",
                "options.kind", "supply"));
        assertThat(source.schedule()).isEqualTo("6h");
        assertThat(source.maxBytes()).isEqualTo(10 * 1024 * 1024);
        assertThat(source.options()).containsOnly(Map.entry("kind", "supply"), Map.entry("licence", "CC-BY-4.0"));
        assertThat(source.headers()).containsOnly(Map.entry("Ocp-Key", "secret"));
        assertThat(source.where()).hasToString("https://example.org:8443/a/b.csv");
        assertThat(source.enabled()).isTrue();
        assertThat(source.complete()).isFalse();
    }

    @Test
    void aFolderIsLookedAtEveryTenSecondsAndAnAddressByHand() {
        assertThat(source(Map.of("where", "inbox")).schedule()).isEqualTo("10s");
        assertThat(source(Map.of("where", "https://example.org/a")).schedule()).isNull();
    }

    @Test
    void anotherReadingOfTheSameAddressIsAnotherSetup() {
        String one = source(Map.of("where", "https://example.org/a?year=1")).setup();
        assertThat(source(Map.of("where", "https://example.org/a?year=1")).setup())
                .isEqualTo(one);
        assertThat(source(Map.of("where", "https://example.org/a?year=2")).setup())
                .isNotEqualTo(one);
        assertThat(source(Map.of("where", "https://example.org/a?year=1", "options.year", "2"))
                        .setup())
                .isNotEqualTo(one);
        assertThat(source(Map.of("where", "https://example.org/a?year=1", "most-gone", "0.9"))
                        .setup())
                .isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({
        "most-gone, 2, most-gone",
        "complete, true, complete",
        "where, https://a b, where",
        "where, ftp://example.org/a, where",
        "where, https:///a, where",
        "where, ../.., where",
        "where, inbox/../../other, where"
    })
    void saysWhichKeyIsWrong(String key, String value, String named) {
        Map<String, String> keys = new HashMap<>(Map.of("where", "inbox"));
        keys.put(key, value);
        assertThatThrownBy(() -> source(keys))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("monazite.sources.tables")
                .hasMessageContaining(named);
    }

    @Test
    void aClaimIsNamedForItsRowAndReadBack() {
        ClaimName name = new ClaimName("tables", -1, 2, 7);
        assertThat(name.id()).hasToString("claim:feed/tables/ffffffffffffffff/2-0000000000000007");
        assertThat(ClaimName.of(name.id())).contains(name);
        assertThat(name.id().toString()).startsWith(ClaimName.beginning("tables", -1));
        assertThat(ClaimName.of(NodeId.parse(name.id() + "/location"))).isEmpty();
        assertThat(ClaimName.of(NodeId.parse("claim:feed/tables/one"))).isEmpty();
    }

    private static FeedSource source(Map<String, String> keys) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder()
                .withMapping(SourcesConfig.class)
                .addDiscoveredConverters()
                .withDefaultValue("monazite.sources.tables.form", "csv");
        keys.forEach((key, value) -> config.withDefaultValue("monazite.sources.tables." + key, value));
        return FeedSource.of(
                "tables",
                config.build().getConfigMapping(SourcesConfig.class).all().get("tables"));
    }
}
