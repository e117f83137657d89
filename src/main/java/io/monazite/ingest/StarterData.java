package io.monazite.ingest;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/// The data that is bundled with the service: the files that `starter/index.txt` names, as one load. It goes in through
/// the same door as every other load, so that a later start finds nothing new in it.
@ApplicationScoped
public class StarterData {

    private static final String FOLDER = "starter/";
    private static final LoadOptions OPTIONS =
            new LoadOptions("bundled data", "starter", false, LoadOptions.OnError.REJECT);

    private final LoadService loads;

    StarterData(LoadService loads) {
        this.loads = loads;
    }

    /// Loads what of it is new.
    public LoadReport load() {
        try (InputStream all = open()) {
            return loads.load(all, new LoadFormat.Ndjson(), OPTIONS);
        } catch (IOException e) {
            throw new IngestException.Unreadable("the bundled data cannot be read", e);
        }
    }

    /// Whether it was loaded before, as it is: the database is asked one question.
    public boolean isLoaded() {
        try (CountedBytes bytes = new CountedBytes(open())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return loads.knows(bytes.checksum());
        } catch (IOException e) {
            throw new IngestException.Unreadable("the bundled data cannot be read", e);
        }
    }

    /// All files in their order, each ending with its line.
    static InputStream open() throws IOException {
        List<InputStream> files = new ArrayList<>();
        for (String name : index()) {
            files.add(resource(name));
            files.add(new ByteArrayInputStream("\n".getBytes(StandardCharsets.UTF_8)));
        }
        return new SequenceInputStream(Collections.enumeration(files));
    }

    private static List<String> index() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource("index.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name);
        if (found == null) {
            throw new IOException("%s%s is not on the class path".formatted(FOLDER, name));
        }
        return found;
    }
}
