package io.monazite.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.monazite.extract.ArticleText;
import io.monazite.extract.BundledGazetteer;
import io.monazite.extract.Gazetteer;
import io.monazite.extract.rules.LabelledTexts;
import io.monazite.extract.rules.RuleExtractor;
import io.monazite.testsupport.PackagedService;
import io.monazite.testsupport.TestNeo4j;

/// How many articles a second become claims: by the rules alone, and through `POST /articles` of the packaged service
/// with its database, which holds the bundled data. The articles are the labelled ones.
final class ArticlesRun {

    static final Path DOCUMENT = Path.of("docs/extraction.md");

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final double NANOS_OF_SECOND = 1e9;
    private static final String RATE = "articles a second";

    private final Options options;
    private final List<ArticleText> articles = LabelledTexts.all();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ArticlesRun(Options options) {
        this.options = options;
    }

    /// The table, in Markdown.
    static List<String> measure(Options options) {
        ArticlesRun run = new ArticlesRun(options);
        Grid grid = new Grid("%d labelled articles".formatted(run.articles.size()), List.of(RATE));
        try {
            grid.put("the rules alone, one thread", RATE, figure(run.rules()));
            run.service(grid);
            return grid.lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring articles", e);
        } finally {
            run.client.close();
        }
    }

    /// The best of some rounds, after one for nothing.
    private double rules() {
        Gazetteer gazetteer = BundledGazetteer.read();
        RuleExtractor rules = RuleExtractor.english();
        double best = 0;
        for (int round = 0; round <= options.rounds(); round++) {
            long begun = System.nanoTime();
            int claims = articles.stream()
                    .mapToInt(article ->
                            rules.extract(article, gazetteer).claims().size())
                    .sum();
            double rate = articles.size() * NANOS_OF_SECOND / (System.nanoTime() - begun);
            Progress.say("rules: %d claims, %s articles a second".formatted(claims, figure(rate)));
            best = round == 0 ? 0 : Math.max(best, rate);
        }
        return best;
    }

    private void service(Grid grid) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "articles-");
        Path data = folder.resolve("data");
        try (PackagedService service = PackagedService.start(data, Map.of())) {
            service.awaitReady();
            awaitBundledData(service);
            String key = Files.readString(data.resolve("loader.key")).strip();
            // Nothing stays of these: they warm the service up.
            double tried = sent(service, key, "&dryRun=true");
            double recorded = sent(service, key, "");
            grid.put("`POST /articles?dryRun=true`, one caller", RATE, figure(tried));
            grid.put("`POST /articles`, each a load of its own, one caller", RATE, figure(recorded));
        } finally {
            TestNeo4j.delete(folder);
        }
    }

    private void awaitBundledData(PackagedService service) throws InterruptedException {
        long begun = System.nanoTime();
        while (!send(service, "/graphql?query=%7Bcompany(id:%22company:irel%22)%7Bname%7D%7D", null, null)
                .contains("IREL")) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("the bundled data does not come; the log:\n" + service.log());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private double sent(PackagedService service, String key, String further) throws InterruptedException {
        List<String> answers = new ArrayList<>();
        long begun = System.nanoTime();
        for (ArticleText article : articles) {
            String path = "/articles?published=%s%s".formatted(article.published(), further);
            answers.add(send(service, path, key, article.text()));
        }
        double rate = articles.size() * NANOS_OF_SECOND / (System.nanoTime() - begun);
        long known =
                answers.stream().filter(answer -> answer.contains("\"KNOWN\"")).count();
        Progress.say("service: %s articles a second, %d known before".formatted(figure(rate), known));
        return rate;
    }

    private String send(PackagedService service, String path, @Nullable String key, @Nullable String text)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .timeout(PATIENCE);
        if (key != null && text != null) {
            request.header("Authorization", "Bearer " + key)
                    .header("Content-Type", "text/plain; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(text));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (key != null && answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String figure(double rate) {
        return String.format(Locale.ROOT, rate < 100 ? "%.1f" : "%.0f", rate);
    }
}
