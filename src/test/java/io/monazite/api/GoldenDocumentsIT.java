package io.monazite.api;

import java.io.IOException;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.monazite.testsupport.BundledData;
import io.quarkus.test.junit.QuarkusTest;

/// Answers are what the golden files say.
///
/// `./mvnw -Dquick test -Dtest=GoldenDocumentsIT -Dgolden.accept=true` takes what is answered now as right: look at the
/// difference before you commit it.
@QuarkusTest
class GoldenDocumentsIT {

    private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");

    @Inject
    Sample sample;

    @Inject
    BundledData bundled;

    static Stream<GoldenDocument> onSample() throws IOException {
        return GoldenDocument.on("sample");
    }

    static Stream<GoldenDocument> onBundledData() throws IOException {
        return GoldenDocument.on("bundled");
    }

    static Stream<GoldenDocument> questions() throws IOException {
        return GoldenDocument.on("questions");
    }

    @ParameterizedTest
    @MethodSource
    void onSample(GoldenDocument document) throws IOException {
        sample.require();
        document.verify(ACCEPT);
    }

    @ParameterizedTest
    @MethodSource
    void onBundledData(GoldenDocument document) throws IOException, InterruptedException {
        bundled.require();
        document.verify(ACCEPT);
    }

    /// The twenty-five questions of analysts, on the bundled data.
    @ParameterizedTest
    @MethodSource
    void questions(GoldenDocument document) throws IOException, InterruptedException {
        bundled.require();
        document.verify(ACCEPT);
    }
}
