package io.monazite.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The document with the tables. Each stands between two marks, `<!-- kernel -->` and `<!-- /kernel -->`, and what is
/// between them is written anew; all else is left as it is.
public final class Document {

    private final Path path;

    public Document(Path path) {
        this.path = path;
    }

    /// @throws IllegalStateException when the marks are not there
    public void put(String mark, List<String> lines) {
        try {
            List<String> document = Files.readAllLines(path);
            int begin = document.indexOf("<!-- " + mark + " -->");
            int end = document.indexOf("<!-- /" + mark + " -->");
            if (begin < 0 || end < begin) {
                throw new IllegalStateException(path + " has no marks for " + mark);
            }
            List<String> written = new ArrayList<>(document.subList(0, begin + 1));
            written.addAll(lines);
            written.addAll(document.subList(end, document.size()));
            Files.write(path, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
