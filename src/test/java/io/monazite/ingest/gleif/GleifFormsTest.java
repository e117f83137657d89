package io.monazite.ingest.gleif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.monazite.testsupport.FeedTrial;

/// Identifiers of companies, and their parents.
class GleifFormsTest {

    private static final String PARENT = "company:lei-529900testparent0004";
    private static final String CHILD = "company:lei-529900testchild00066";

    private final EntitiesForm entities = new EntitiesForm();
    private final ParentsForm parents = new ParentsForm();

    @Test
    void whoIsWhoInTheGoldenCopy() throws IOException {
        FeedTrial csv = FeedTrial.of(entities, "gleif-level1.csv");
        assertThat(csv.wrong()).isEmpty();
        assertThat(csv.lines("company", "id", "name", "aliases", "country", "kind", "note"))
                .containsExactly(
                        PARENT + " | Example Minerals Holding AG | [\"Example Minerals, Inc.\",\"Primer Mineraly\"] | "
                                + "country:DE | COMPANY | -",
                        CHILD + " | Пример Минералы ООО | [\"Primer Mineraly OOO\"] | country:KZ | STATE_BODY | "
                                + "No longer active, by its registration.");
        assertThat(csv.refused())
                .containsExactly(
                        "4 Registration.RegistrationStatus ANNULLED", "5 LEI 529900TESTCHILD00067", "6 LEI short");
        FeedTrial json = FeedTrial.of(entities, "gleif-level1.json");
        assertThat(json.wrong()).isEmpty();
        assertThat(json.lines("company", "id", "lei", "aliases", "country"))
                .containsExactly(
                        PARENT + " | 529900TESTPARENT0004 | [\"Example Minerals, Inc.\"] | country:DE",
                        CHILD + " | 529900TESTCHILD00066 | - | -");
        assertThat(json.refused()).containsExactly("2 Country XK");
    }

    @Test
    void whoIsWhoInAnswersOfTheApi() throws IOException {
        FeedTrial trial = FeedTrial.of(entities, "gleif-api.json");
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.lines("company", "id", "name", "aliases", "country", "locator"))
                .containsExactly("company:lei-529900d6bf99lw9r2e68 | SAP SE | [\"SAP AG\"] | country:DE | "
                        + "LEI 529900D6BF99LW9R2E68");
    }

    @Test
    void whoOwnsWhom() throws IOException {
        FeedTrial trial = FeedTrial.of(parents, "gleif-level2.csv");
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.lines("ownership", "owner", "asset", "control", "from", "percentage"))
                .containsExactly(
                        PARENT + " | " + CHILD + " | true | 2015-06-01 | -",
                        PARENT + " | " + CHILD + " | true | - | -");
        assertThat(trial.refused())
                .containsExactly(
                        "6 Relationship.StartNode.NodeID ABC",
                        "7 Relationship.EndNode.NodeID 529900TESTPARENT0004",
                        "8 Registration.RegistrationStatus ANNULLED",
                        "9 Registration.RegistrationStatus DUPLICATE");
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLISHED,          ACTIVE,   1",
        "ANNULLED,           ACTIVE,   0",
        "DUPLICATE,          ACTIVE,   0",
        "RETIRED,            ACTIVE,   0",
        "PENDING_VALIDATION, ACTIVE,   0",
        "PUBLISHED,          INACTIVE, 0",
        "PUBLISHED,          NULL,     0",
    })
    void onlyARelationshipThatStandsIsOne(String registration, String relationship, int stakes) throws IOException {
        String json = """
                {"relations":[{"RelationshipRecord":{"Relationship":{
                "StartNode":{"NodeID":{"$":"529900TESTCHILD00066"}},"EndNode":{"NodeID":{"$":"529900TESTPARENT0004"}},
                "RelationshipType":{"$":"IS_DIRECTLY_CONSOLIDATED_BY"},"RelationshipStatus":{"$":"%s"}},
                "Registration":{"RegistrationStatus":{"$":"%s"}}}}]}
                """.formatted(relationship, registration);
        FeedTrial trial = FeedTrial.of(parents, "x", json.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(trial.rows("ownership")).hasSize(stakes);
    }

    @Test
    void otherThingsAreNoFeedOfIt() {
        for (String other : new String[] {"", "<html>", "a,b\n", "{\"other\":[]}"}) {
            byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> FeedTrial.of(entities, "x", bytes, Map.of()))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> FeedTrial.of(parents, "x", bytes, Map.of()))
                    .isInstanceOf(IOException.class);
        }
    }
}
