package io.monazite.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.jspecify.annotations.NullMarked;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// What may be null is said in one way.
@AnalyzeClasses(packages = "io.monazite", importOptions = ImportOption.DoNotIncludeTests.class)
class NullnessTest {

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(lieInANullMarkedPackage())
            .because("in a package that is not marked, no check of nulls takes place");

    @ArchTest
    static final ArchRule oneVocabulary = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("(?!org\\.jspecify\\.).*\\.(Nullable|NonNull|Nonnull|NotNull|CheckForNull)")
            .because("two vocabularies of nullness contradict each other sooner or later");

    private static ArchCondition<JavaClass> lieInANullMarkedPackage() {
        return new ArchCondition<>("lie in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " has no package-info.java with @NullMarked"));
            }
        };
    }
}
