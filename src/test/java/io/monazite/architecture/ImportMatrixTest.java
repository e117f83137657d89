package io.monazite.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Arrays;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Which room may import which. A name stands for its package and all below it; `=graph` is that package alone.
@AnalyzeClasses(packages = "io.monazite", importOptions = ImportOption.DoNotIncludeTests.class)
class ImportMatrixTest {

    @ArchTest
    static final ArchRule domain = room("domain").mayImport();

    @ArchTest
    static final ArchRule provenance = room("provenance").mayImport("domain");

    @ArchTest
    static final ArchRule graph = room("=graph").mayImport("domain", "provenance");

    @ArchTest
    static final ArchRule graphNeo4j = room("graph.neo4j").mayImport("domain", "provenance", "=graph");

    @ArchTest
    static final ArchRule access = room("access").mayImport("domain", "=graph");

    @ArchTest
    static final ArchRule scenarioEngine = room("scenario.engine").mayImport("domain", "provenance");

    @ArchTest
    static final ArchRule scenarioOffset = room("scenario.offset").mayImport("domain", "provenance", "scenario.engine");

    @ArchTest
    static final ArchRule scenario =
            room("=scenario").mayImport("domain", "provenance", "=graph", "scenario.engine", "scenario.offset");

    @ArchTest
    static final ArchRule criticalityMeasure = room("criticality.measure").mayImport("domain", "scenario.engine");

    @ArchTest
    static final ArchRule criticality = room("=criticality")
            .mayImport("domain", "provenance", "=graph", "=scenario", "scenario.engine", "criticality.measure");

    @ArchTest
    static final ArchRule outbound = room("outbound").mayImport();

    @ArchTest
    static final ArchRule matching = room("matching").mayImport("domain");

    @ArchTest
    static final ArchRule ingest = room("ingest").mayImport("domain", "provenance", "=graph", "matching", "outbound");

    @ArchTest
    static final ArchRule extract = room("extract").mayImport("domain", "provenance", "=graph", "ingest", "outbound");

    @ArchTest
    static final ArchRule review = room("review").mayImport("domain", "provenance", "=graph", "ingest", "access");

    @ArchTest
    static final ArchRule exchange =
            room("exchange").mayImport("domain", "provenance", "=graph", "=scenario", "ingest.format", "access");

    @ArchTest
    static final ArchRule mcp = room("mcp").mayImport("domain", "provenance", "=graph", "=scenario");

    @ArchTest
    static final ArchRule api = room("api")
            .mayImport(
                    "domain",
                    "provenance",
                    "=graph",
                    "=scenario",
                    "scenario.engine",
                    "criticality",
                    "scenario.offset",
                    "access",
                    "ingest",
                    "matching",
                    "extract",
                    "review",
                    "exchange",
                    "mcp",
                    "watch");

    @ArchTest
    static final ArchRule watch =
            room("watch").mayImport("domain", "provenance", "=graph", "=scenario", "access", "outbound");

    @ArchTest
    static final ArchRule web = room("web").mayImport();

    @ArchTest
    static final ArchRule embedded = room("embedded").mayImport();

    @ArchTest
    static final ArchRule ops = room("ops").mayImport("domain", "=graph", "ingest", "embedded");

    @ArchTest
    static final ArchRule main = room("=").mayImport("embedded", "api");

    @ArchTest
    static final ArchRule everyRoomIsInTheTable = classes()
            .should()
            .resideInAnyPackage(
                    "io.monazite",
                    "io.monazite.domain",
                    "io.monazite.provenance",
                    "io.monazite.graph",
                    "io.monazite.graph.neo4j",
                    "io.monazite.access",
                    "io.monazite.scenario",
                    "io.monazite.scenario.engine",
                    "io.monazite.criticality",
                    "io.monazite.criticality.measure",
                    "io.monazite.scenario.offset",
                    "io.monazite.outbound..",
                    "io.monazite.ingest..",
                    "io.monazite.matching",
                    "io.monazite.extract..",
                    "io.monazite.review..",
                    "io.monazite.exchange..",
                    "io.monazite.mcp..",
                    "io.monazite.watch..",
                    "io.monazite.api..",
                    "io.monazite.web..",
                    "io.monazite.embedded..",
                    "io.monazite.ops..",
                    "io.monazite.internal..")
            .because("a room that no rule knows is bound by none: add its row to this table first");

    @ArchTest
    static final ArchRule sourcesAreStrangers = slices().matching("io.monazite.ingest.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    alwaysTrue(), resideInAnyPackage("io.monazite.ingest.format..", "io.monazite.ingest.reading.."))
            .allowEmptyShould(true)
            .because("a source is added or thrown away without a look at the others; only the format is shared, and "
                    + "what reads tables and figures");

    @ArchTest
    static final ArchRule noCyclesBetweenRooms = slices().matching("io.monazite.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("rooms in a circle are one room");

    private static Row room(String name) {
        return new Row(name);
    }

    private static String pattern(String room) {
        if (room.equals("=")) {
            return "io.monazite";
        }
        return room.startsWith("=") ? "io.monazite." + room.substring(1) : "io.monazite." + room + "..";
    }

    private record Row(String name) {

        ArchRule mayImport(String... rooms) {
            String[] own = {pattern(name), "io.monazite.internal.."};
            String[] others =
                    Arrays.stream(rooms).map(ImportMatrixTest::pattern).toArray(String[]::new);
            DescribedPredicate<JavaClass> allowed = resideOutsideOfPackage("io.monazite..")
                    .or(resideInAnyPackage(own))
                    .or(resideInAnyPackage(others))
                    .as("ourselves, %s or what is not ours", Arrays.toString(rooms));
            return classes()
                    .that()
                    .resideInAPackage(pattern(name))
                    .should()
                    .onlyDependOnClassesThat(allowed)
                    .allowEmptyShould(true)
                    .because("the import matrix lets this room see no other");
        }
    }
}
