package io.monazite.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Names that say nothing are not used.
@AnalyzeClasses(packages = "io.monazite", importOptions = ImportOption.DoNotIncludeTests.class)
class NamesTest {

    @ArchTest
    static final ArchRule typesAreNamedForWhatTheyAre = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveNameMatching(".*(Util|Utils|Helper|Manager)")
            .because("such a name tells where the author was stuck, not what the type is");

    @ArchTest
    static final ArchRule roomsAreNamedForWhatTheyHold = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..dto..", "..model..", "..impl..", "..manager..")
            .because("everything fits into such a room, so nothing is found in it");
}
