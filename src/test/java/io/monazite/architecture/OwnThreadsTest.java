package io.monazite.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Work runs in threads that its owner made. Those of the common pool are everybody's: they keep the class loader of
/// whichever application ran in them last, and a long wait in one holds up strangers.
@AnalyzeClasses(packages = "io.monazite")
class OwnThreadsTest {

    @ArchTest
    static final ArchRule nothingIsSuppliedByTheCommonPool =
            noClasses().should().callMethod(CompletableFuture.class, "supplyAsync", Supplier.class);

    @ArchTest
    static final ArchRule nothingRunsInTheCommonPool =
            noClasses().should().callMethod(CompletableFuture.class, "runAsync", Runnable.class);
}
