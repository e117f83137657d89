package io.monazite.ingest.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.monazite.graph.FeedClaims;
import io.monazite.graph.Feeds;
import io.monazite.graph.LoadRun;
import io.monazite.ingest.Delivery;
import io.monazite.ingest.FeedContent;
import io.monazite.ingest.LoadFolder;
import io.monazite.ingest.LoadReport;
import io.monazite.ingest.LoadService;
import io.monazite.ingest.RunReport;
import io.monazite.outbound.Fetch;
import io.monazite.outbound.Fetched;
import io.monazite.outbound.OutboundClient;

/// Gets what sources deliver, finds out what is new in it, and hands that to the loader.
@ApplicationScoped
class Deliveries {

    private final OutboundClient web;
    private final DropFolder drop;
    private final FormCatalogue forms;
    private final FeedClaims claims;
    private final LoadService loads;
    private final LoadFolder folder;
    private final ObjectMapper json;

    Deliveries(
            OutboundClient web,
            DropFolder drop,
            FormCatalogue forms,
            FeedClaims claims,
            LoadService loads,
            LoadFolder folder,
            ObjectMapper json) {
        this.web = web;
        this.drop = drop;
        this.forms = forms;
        this.claims = claims;
        this.loads = loads;
        this.folder = folder;
        this.json = json;
    }

    /// Whether it is known without asking that a source has nothing for us: its folder is empty.
    boolean hasNothing(FeedSource source) {
        try {
            return source.where() instanceof FeedSource.Where.Folder within
                    && drop.ready(drop.folder(within.path())).isEmpty();
        } catch (IOException e) {
            // The run tells what is wrong with it.
            return false;
        }
    }

    /// Takes what a source has for us.
    Visit.Outcome take(Visit visit, Feeds.Mark mark) throws IOException {
        Path work = folder.begin(UUID.randomUUID());
        try {
            return switch (visit.source().where()) {
                case FeedSource.Where.Web web -> fetched(visit, web, mark, work);
                case FeedSource.Where.Folder within -> dropped(visit, within, mark, work);
            };
        } finally {
            folder.end(work);
        }
    }

    /// Takes the refused rows of an earlier run once more, some of them mended.
    Visit.Outcome retry(Visit visit, Feeds.Mark mark, UUID load, List<Mended> mended) throws IOException {
        Path refused = loads.refusedRows(load)
                .orElseThrow(() -> new FeedProblem(
                        FeedProblem.Code.NOT_THIS_FORM, "no refused rows are kept of the load " + load));
        Path work = folder.begin(UUID.randomUUID());
        try (InputStream sent = Files.newInputStream(refused)) {
            Delivered delivered = Delivered.of(sent, work.resolve("delivered"), Long.MAX_VALUE);
            try (RowSpool spool = new RowSpool(work.resolve("rows"))) {
                Gathering rows = new Gathering(spool);
                new RefusedRows(mended).read(refused, rows);
                String at = "refused rows of " + load;
                RunReport run = visit.report(at);
                return Visit.Outcome.of(run.loaded(load(visit, run, at, delivered, rows, spool, false)), mark);
            }
        } finally {
            folder.end(work);
        }
    }

    private Visit.Outcome fetched(Visit visit, FeedSource.Where.Web where, Feeds.Mark mark, Path work)
            throws IOException {
        FeedSource source = visit.source();
        boolean comparable =
                source.setup().equals(mark.setup()) && !visit.occasion().dryRun();
        Path sent = work.resolve("sent");
        Fetched fetched = web.fetch(
                new Fetch(
                        where.address(),
                        source.headers(),
                        comparable ? mark.etag() : null,
                        comparable ? mark.lastModified() : null),
                sent);
        String at = where.toString();
        return switch (fetched) {
            case Fetched.NotModified same -> Visit.Outcome.of(visit.report(at).unchanged(0, mark.checksum()), mark);
            case Fetched.Content content -> {
                Delivered delivered = delivered(visit, sent, work);
                Feeds.Mark now =
                        new Feeds.Mark(source.setup(), content.etag(), content.lastModified(), delivered.checksum());
                if (comparable && delivered.checksum().equals(mark.checksum())) {
                    yield Visit.Outcome.of(visit.report(at).unchanged(delivered.bytes(), delivered.checksum()), now);
                }
                LoadRun run = load(visit, at, delivered, work);
                // What was refused as a whole is read again next time.
                yield Visit.Outcome.of(run, run.isSuccess() ? now : mark);
            }
        };
    }

    /// Where it has to be broken off, what was loaded before is told all the same.
    private Visit.Outcome dropped(Visit visit, FeedSource.Where.Folder where, Feeds.Mark mark, Path work) {
        List<LoadRun> runs = new ArrayList<>();
        try {
            for (Path file : drop.ready(drop.folder(where.path()))) {
                visit.hold().require();
                LoadRun run = dropped(visit, file, where.path() + "/" + file.getFileName(), work);
                runs.add(run);
                if (!visit.occasion().dryRun()) {
                    put(file, run);
                }
            }
        } catch (IOException | RuntimeException e) {
            return visit.failed(runs, mark, Failing.of(visit.source(), e));
        }
        return new Visit.Outcome(runs, mark, null);
    }

    private LoadRun dropped(Visit visit, Path file, String at, Path work) throws IOException {
        try (InputStream sent = drop.open(file)) {
            return load(
                    visit,
                    at,
                    Delivered.of(sent, work.resolve("delivered"), visit.source().maxBytes()),
                    work);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (!Failing.isOfDelivery(e)) {
                throw e;
            }
            Failing why = Failing.of(visit.source(), e);
            return visit.report(at).failed(why.problem(), why.message());
        }
    }

    private void put(Path file, LoadRun run) throws IOException {
        String report = json.writerWithDefaultPrettyPrinter().writeValueAsString(run);
        if (run.isSuccess() && run.counts().rowsRefused() == 0) {
            drop.done(file, report);
        } else {
            drop.refused(file, report, loads.refusedRows(run.id()));
        }
    }

    private static Delivered delivered(Visit visit, Path sent, Path work) throws IOException {
        try (InputStream bytes = Files.newInputStream(sent)) {
            return Delivered.of(bytes, work.resolve("delivered"), visit.source().maxBytes());
        }
    }

    private LoadRun load(Visit visit, String at, Delivered delivered, Path work) throws IOException {
        if (!forms.readsPages(visit.source())) {
            delivered.requireData();
        }
        try (RowSpool spool = new RowSpool(work.resolve("rows"));
                InputStream bytes = Files.newInputStream(delivered.file())) {
            Gathering rows = new Gathering(spool);
            read(visit.source(), at, bytes, rows);
            boolean complete = visit.source().complete() && rows.rows() > 0;
            RunReport run = visit.report(at);
            LoadReport report = load(visit, run, at, delivered, rows, spool, complete && !rows.anyRefused());
            return complete && rows.anyRefused() ? run.loadedWithoutWithdrawals(report) : run.loaded(report);
        }
    }

    /// @throws FeedProblem when the form can make nothing of it
    private void read(FeedSource source, String at, InputStream bytes, Gathering rows) throws FeedProblem {
        try {
            forms.read(source, new FeedContent(at, bytes, LocalDate.now(ZoneOffset.UTC), source.options()), rows);
        } catch (FeedProblem e) {
            throw e;
        } catch (IOException | UncheckedIOException e) {
            throw new FeedProblem(FeedProblem.Code.NOT_THIS_FORM, String.valueOf(e.getMessage()), e);
        }
    }

    private LoadReport load(
            Visit visit,
            RunReport run,
            String at,
            Delivered delivered,
            Gathering rows,
            RowSpool spool,
            boolean complete)
            throws IOException {
        visit.hold().require();
        SaidRows said = rows.said();
        @Nullable Gone gone = complete ? new Gone(visit.source(), said, claims) : null;
        Delivery delivery = new Delivery(
                new Reconciling(visit.source().name(), spool, said, claims, gone),
                delivered::bytes,
                null,
                delivered::checksum,
                false);
        return loads.load(delivery, visit.options(at), run);
    }
}
