package io.monazite.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.monazite.domain.NodeId;

/// What is one and what is two.
class MatcherTest {

    private static final Place CHATRAPUR = new Place(19.2959, 84.9543);

    private static final List<Named> KNOWN = List.of(
            company(
                    "trei",
                    "IN",
                    "Toyotsu Rare Earths India Private Limited",
                    "Toyotsu Rare Earths India",
                    "TREI",
                    "Toyotsu"),
            company("toyotsu-re-corp", "JP", "Toyotsu Rare Earth Corporation", "Wako Bussan"),
            company("toyota-tsusho", "JP", "Toyota Tsusho Corporation", "TTC"),
            company("vrec", "VN", "Vietnam Rare Earth Company Limited", "Vietnam Rare Earth"),
            company("vtre", "VN", "Vietnam Rare Earth JSC", "VTRE"),
            company("shenghe", "CN", "Shenghe Resources Holding Co., Ltd.", "Shenghe Resources"),
            company("solvay", null, "Solvay"),
            company("proterial", "JP", "Proterial, Ltd.", "Hitachi Metals"),
            coded("lynas", "AU", "Lynas Rare Earths Ltd", "lei:213800", "ticker:LYC.AX"),
            deposit("chatrapur", "IN", CHATRAPUR, "Chatrapur (OSCOM) beach sands", "OSCOM", "Chhatrapur"),
            deposit("chavara", "IN", new Place(8.9503, 76.5344), "Chavara beach sands"),
            deposit("nam-xe-north", "VN", new Place(22.523, 103.4414), "Nam Xe North"),
            deposit("nam-xe-south", "VN", new Place(22.4966, 103.4546), "Nam Xe South"),
            deposit("mount-weld", "AU", new Place(-28.8638, 122.5472), "Mt Weld"),
            deposit("norra-karr", "SE", new Place(58.1031, 14.5678), "Norra Kärr"),
            deposit("donald", "AU", null, "Donald"));

    private final Matcher matcher = new Matcher(KNOWN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Toyotsu Rare Earths India Pvt. Ltd.|IN|trei",
                "TOYOTSU RARE EARTH CORP.|JP|toyotsu-re-corp",
                "Vietnam Rare Earth Co., Ltd.|VN|vrec",
                "Vietnam Rare Earth Joint Stock Company|VN|vtre",
                "Shenghe Resources Holding Company Limited|CN|shenghe",
                "Shenghe Resource Holdings|CN|shenghe",
                "Toyotsu Rare Earths India|IN|trei",
                "Proterial Limited|JP|proterial",
                "Hitachi Metals, Ltd.|JP|proterial"
            })
    void sureByNameAndCountry(String name, String country, String expected) {
        assertThat(matcher.match(company("new", country, name)))
                .isInstanceOfSatisfying(
                        Verdict.Sure.class, sure -> assertThat(sure.id()).isEqualTo(id(expected)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Toyotsu Rare Earth|JP|toyotsu-re-corp,trei",
                "Toyotsu Rare Earth|IN|trei",
                "Toyotsu|IN|trei",
                "Vietnam Rare Earth|VN|vrec,vtre",
                "Vietnam Rare Earth Company|VN|vrec,vtre",
                "Solvay|BE|solvay",
                "Toyotsu Rare Earth Corporation|IN|toyotsu-re-corp"
            })
    void collisionsAndDoubtsWaitForAReviewer(String name, String country, String among) {
        assertThat(matcher.match(company("new", country, name)))
                .isInstanceOfSatisfying(
                        Verdict.Unsure.class,
                        unsure -> assertThat(unsure.candidates())
                                .extracting(Verdict.Likeness::id)
                                .containsAll(Arrays.stream(among.split(",", -1))
                                        .map(MatcherTest::id)
                                        .toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rare Earths India|IN",
                "China Rare Earth Group|CN",
                "Nippon Rare Earth|JP",
                "Shin-Etsu Chemical|JP"
            })
    void othersAreNew(String name, String country) {
        assertThat(matcher.match(company("new", country, name))).isEqualTo(new Verdict.None());
    }

    @Test
    void codesComeFirst() {
        assertThat(matcher.match(coded("new", "GB", "Something Else plc", "lei:213800")))
                .isEqualTo(new Verdict.Sure(id("lynas"), true, "same code"));
        assertThat(matcher.match(coded("new", "AU", "Lynas Rare Earths Ltd", "lei:999999")))
                .as("another code is another company, whatever the name")
                .isEqualTo(new Verdict.None());
        assertThat(matcher.match(coded("new", null, "Lynas Corporation", "ticker:LYC.AX")))
                .isEqualTo(new Verdict.Sure(id("lynas"), true, "same code"));
        assertThat(matcher.match(coded("new", "AU", "Quite Another Miner", "ticker:LYC.AX")))
                .as("a ticker alone is no proof")
                .isInstanceOf(Verdict.Unsure.class);
    }

    @Test
    void depositsNeedAPlace() {
        assertSure(deposit("new", "IN", new Place(19.296, 84.954), "Chatrapur"), "chatrapur");
        assertSure(deposit("new", "IN", new Place(19.296, 84.954), "Chhatrapur"), "chatrapur");
        assertSure(deposit("new", "AU", new Place(-28.86, 122.55), "Mount Weld deposit"), "mount-weld");
        assertSure(deposit("new", "SE", new Place(58.103, 14.568), "Norra KÃ¤rr"), "norra-karr");
        assertSure(deposit("new", "VN", new Place(22.4966, 103.4546), "Nam Xe South"), "nam-xe-south");
        for (Named doubtful : List.of(
                deposit("new", "IN", null, "OSCOM"),
                deposit("new", "IN", new Place(19.35, 84.99), "OSCOM sands, Gopalpur"),
                deposit("new", "IN", null, "Chatrapur"),
                deposit("new", "IN", new Place(19.31, 84.96), "Chatrapur (north)"),
                deposit("new", "IN", new Place(9.007, 76.5209), "Chavara–KMML"),
                deposit("new", "AU", null, "Donald project"))) {
            assertThat(matcher.match(doubtful)).as("%s", doubtful).isInstanceOf(Verdict.Unsure.class);
        }
        assertThat(matcher.match(deposit("new", "MY", new Place(4.3, 101.1), "Chatrapur")))
                .isEqualTo(new Verdict.None());
    }

    @Test
    void neverItselfAndAlwaysTheSame() {
        assertThat(matcher.match(KNOWN.getFirst())).isNotInstanceOf(Verdict.Sure.class);
        Named newcomer = company("new", "JP", "Toyotsu Rare Earth");
        Verdict first = matcher.match(newcomer);
        for (int seed = 0; seed < 10; seed++) {
            List<Named> shuffled = new ArrayList<>(KNOWN);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(new Matcher(shuffled).match(newcomer)).isEqualTo(first);
        }
    }

    private void assertSure(Named newcomer, String expected) {
        assertThat(matcher.match(newcomer))
                .as("%s", newcomer)
                .isInstanceOfSatisfying(
                        Verdict.Sure.class, sure -> assertThat(sure.id().key()).isEqualTo(expected));
    }

    private static NodeId id(String slug) {
        return NodeId.company(slug);
    }

    private static Named company(String slug, @Nullable String country, String... names) {
        return new Named(id(slug), List.of(names), country(country), Set.of(), null);
    }

    private static Named coded(String slug, @Nullable String country, String name, String... codes) {
        return new Named(id(slug), List.of(name), country(country), Set.of(codes), null);
    }

    private static Named deposit(String slug, String country, @Nullable Place place, String... names) {
        return new Named(NodeId.parse("deposit:" + slug), List.of(names), country(country), Set.of(), place);
    }

    private static @Nullable NodeId country(@Nullable String code) {
        return code == null ? null : NodeId.country(code);
    }
}
