package io.monazite.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Kept answers are shared by callers.
@AnalyzeClasses(packages = "io.monazite", importOptions = ImportOption.DoNotIncludeTests.class)
class CallersTest {

    @ArchTest
    static final ArchRule answersKnowNoCaller = noClasses()
            .that()
            .resideInAPackage("io.monazite.api")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus.security..",
                    "io.quarkus.vertx.http..",
                    "io.monazite.api.http..",
                    "io.monazite.api.access..")
            .because("whole answers are kept for all callers of the same roles: what is personal would leak");
}
