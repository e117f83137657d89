package io.monazite.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Which room may use which library.
@AnalyzeClasses(packages = "io.monazite", importOptions = ImportOption.DoNotIncludeTests.class)
class ThirdPartyTest {

    @ArchTest
    static final ArchRule pureRooms = classes()
            .that()
            .resideInAnyPackage("io.monazite.domain..", "io.monazite.provenance..", "io.monazite.graph")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations..", "io.monazite..")
            .allowEmptyShould(true)
            .because("the words of the field and the doors to the graph outlive every framework");

    @ArchTest
    static final ArchRule pureEngine = classes()
            .that()
            .resideInAnyPackage(
                    "io.monazite.scenario.engine..",
                    "io.monazite.scenario.offset..",
                    "io.monazite.criticality.measure..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations..", "org.jgrapht..", "io.monazite..")
            .allowEmptyShould(true)
            .because("engine and measures are functions: no container, no store, no clock, tested in milliseconds");

    @ArchTest
    static final ArchRule pureMatching = classes()
            .that()
            .resideInAPackage("io.monazite.matching..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "com.ibm.icu..",
                    "org.apache.commons.text..",
                    "io.monazite..")
            .allowEmptyShould(true)
            .because("the same names have the same answers for ever, whatever runs around them");

    @ArchTest
    static final ArchRule driverStaysBehindTheGraph = noClasses()
            .that()
            .resideOutsideOfPackage("io.monazite.graph.neo4j..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.neo4j..")
            .allowEmptyShould(true)
            .because("what Neo4j says and throws is translated in one room");

    @ArchTest
    static final ArchRule graphQlStaysInTheApi = noClasses()
            .that()
            .resideOutsideOfPackage("io.monazite.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.graphql..", "io.smallrye.graphql..", "graphql..")
            .allowEmptyShould(true)
            .because("the schema is one face of the service, and it is drawn in one room");

    @ArchTest
    static final ArchRule httpStaysInTheFaces = noClasses()
            .that()
            .resideOutsideOfPackages("io.monazite.api..", "io.monazite.web..", "io.monazite.ops..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.vertx.ext.web..")
            .allowEmptyShould(true)
            .because("status codes and headers mean nothing below the faces");

    @ArchTest
    static final ArchRule oneWayOut = noClasses()
            .that()
            .resideOutsideOfPackage("io.monazite.outbound..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..", "java.net.http..", "io.vertx.ext.web.client..")
            .because("a request that goes out another way is checked by nobody");

    @ArchTest
    static final ArchRule schedulesStayInIngest = methods()
            .that()
            .areAnnotatedWith("io.quarkus.scheduler.Scheduled")
            .should()
            .beDeclaredInClassesThat()
            .resideInAnyPackage("io.monazite.ingest..", "io.monazite.watch..")
            .allowEmptyShould(true)
            .because("whoever asks what runs by itself looks in two rooms: what comes in, and what is told");
}
