package io.monazite.extract.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.json.JsonMapper;

import io.monazite.domain.NodeId;

/// What is kept of the articles that came in, one file each in the data folder: what tells copies from new ones, which
/// claims were read from it, and its text where that may be kept.
final class ArticleShelf {

    /// From here on two texts are one article that two have printed.
    private static final double NEARLY_THE_SAME = 0.7;

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private @Nullable Map<String, Kept> articles;

    /// What is kept of an article.
    ///
    /// @param id its id in the graph
    /// @param hash of its text, whatever the white space and case
    /// @param addressed whether it has an address
    /// @param sketch by which near copies are known
    /// @param copyOf the article of which it is a copy
    /// @param claims the claims that were read from it, by the id of what they are about
    /// @param text its text, where it may be kept
    record Kept(
            String id,
            String hash,
            boolean addressed,
            Sketch sketch,
            @Nullable String copyOf,
            Map<String, List<String>> claims,
            @Nullable String text) {}

    ArticleShelf(Path data) {
        this.folder = data.resolve("articles");
    }

    /// The article itself, if it came in before: under its id, or with the same text and no address to tell it apart.
    Optional<Kept> same(NodeId id, String hash, boolean addressed) {
        Map<String, Kept> all = articles();
        return Optional.ofNullable(all.get(id.toString()))
                .or(() -> all.values().stream()
                        .filter(kept -> kept.hash().equals(hash) && !(kept.addressed() && addressed))
                        .findFirst());
    }

    /// The article of which a text is a copy, or nearly so.
    Optional<Kept> original(String hash, Sketch sketch) {
        return articles().values().stream()
                .filter(kept -> kept.copyOf() == null)
                .filter(kept -> kept.hash().equals(hash) || kept.sketch().likeness(sketch) >= NEARLY_THE_SAME)
                .max(Comparator.comparingDouble((Kept kept) -> kept.sketch().likeness(sketch))
                        .thenComparing(Kept::id));
    }

    /// The whole text of an article, where it was kept.
    Optional<String> text(NodeId article) {
        return Optional.ofNullable(articles().get(article.toString())).map(Kept::text);
    }

    /// Put under a name of its own first, so that a file is whole or not there.
    void keep(Kept kept) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "article", ".part");
            JSON.writeValue(part.toFile(), kept);
            Files.move(
                    part,
                    folder.resolve(NodeId.parse(kept.id()).key() + ".json"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the article cannot be kept in " + folder.toAbsolutePath(), e);
        }
        articles().put(kept.id(), kept);
    }

    private synchronized Map<String, Kept> articles() {
        Map<String, Kept> all = articles;
        if (all == null) {
            all = read();
            articles = all;
        }
        return all;
    }

    private Map<String, Kept> read() {
        Map<String, Kept> all = new ConcurrentHashMap<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".json")).forEach(file -> {
                Kept kept = read(file);
                all.put(kept.id(), kept);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the articles in " + folder.toAbsolutePath() + " cannot be read", e);
        }
        return all;
    }

    private static Kept read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Kept.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the article in " + file.toAbsolutePath() + " cannot be read", e);
        }
    }
}
