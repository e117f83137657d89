package io.monazite.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.access.Role;
import io.monazite.criticality.CriticalityService;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Deadline;
import io.monazite.graph.Detail;
import io.monazite.graph.EntityQuery;
import io.monazite.graph.JoinedFact;
import io.monazite.graph.Located;
import io.monazite.graph.Merges;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Relation;
import io.monazite.graph.Shown;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Timeline;
import io.monazite.graph.Version;
import io.monazite.ingest.feed.SourceDesk;
import io.monazite.provenance.KnownFact;
import io.monazite.scenario.Comparison;
import io.monazite.scenario.Disruption;
import io.monazite.scenario.Question;
import io.monazite.scenario.engine.Rationing;
import io.monazite.scenario.engine.Routes;
import io.monazite.watch.WatchDesk;

/// What all fields of one request, or of a part that is asked as of a moment of its own, share: the version that they
/// read, the rows that wait to be read together, and the time that is left. Reads run on virtual threads, so that no
/// thread that serves connections ever waits.
final class Request {

    private static final Batches.Nodes NODES = new Batches.Nodes();
    private static final Batches.WithCountry WITH_COUNTRY = new Batches.WithCountry();
    private static final Batches.CountryOf COUNTRY = new Batches.CountryOf();

    private final Services services;
    private final Caller caller;
    private volatile AsOf asOf;
    private final AtomicBoolean repeatable;
    private final Executor readers;
    private final Duration allowed;
    private final Instant deadline;
    private final DataLoaderRegistry waiting;
    private final Looks looks;
    /// Entities that were read together with facts, of which only id and name are known.
    private final Map<NodeId, Entity> named = new ConcurrentHashMap<>();

    /// @param caller who asks; nameless unless something is to be changed, or is the caller's own
    Request(Services services, Executor readers, Duration allowed, AsOf asOf, Caller caller) {
        this.services = services;
        this.caller = caller;
        this.readers = readers;
        this.allowed = allowed;
        this.asOf = asOf;
        this.deadline = Instant.now().plus(allowed);
        this.waiting = new DataLoaderRegistry();
        this.repeatable = new AtomicBoolean(true);
        this.looks = new Looks();
    }

    private Request(Request whole, AsOf asOf) {
        this.services = whole.services;
        this.caller = whole.caller;
        this.readers = whole.readers;
        this.allowed = whole.allowed;
        this.asOf = asOf;
        this.deadline = whole.deadline;
        this.waiting = whole.waiting;
        this.repeatable = whole.repeatable;
        this.looks = whole.looks;
    }

    static Request of(DataFetchingEnvironment field) {
        return field.getLocalContext() instanceof Request then
                ? then
                : field.getGraphQlContext().get(Request.class);
    }

    /// A part of this request that is answered as of another moment. Its rows wait together with those of the rest, and
    /// are read apart from them.
    Request at(AsOf moment) {
        return moment.equals(asOf) ? this : new Request(this, moment);
    }

    /// The states up to the one that is read, on a thread that may wait.
    Timeline timeline() {
        return Deadline.by(deadline, () -> services.graph().history().timeline(version()));
    }

    /// The loaders of this request, which the engine sends off when all fields of a level have said what they need.
    DataLoaderRegistry waiting() {
        return waiting;
    }

    Duration allowed() {
        return allowed;
    }

    /// Who asks. In queries only the roles are told, for their answers are shared by all callers of the same roles; but
    /// for those that ask for what is the caller's own.
    Caller caller() {
        return caller;
    }

    /// @return who asks
    /// @throws ApiException UNAUTHENTICATED or FORBIDDEN where the caller may not do this
    Caller require(Role needed) {
        return caller.require(needed);
    }

    /// A read of what no load brings, for callers of a role: the answer is not kept.
    ///
    /// @throws ApiException UNAUTHENTICATED or FORBIDDEN where the caller may not see it
    <T extends @Nullable Object> CompletableFuture<T> readBeside(Role needed, Function<Services, T> reading) {
        require(needed);
        dependsOnMore();
        return later(() -> reading.apply(services));
    }

    /// A read of what is the caller's own: the answer is not kept, and the documents in which it is asked for are told
    /// who asks.
    ///
    /// @throws ApiException UNAUTHENTICATED where nobody known asks
    <T extends @Nullable Object> CompletableFuture<T> readOwn(BiFunction<Services, WatchDesk.Asker, T> reading) {
        WatchDesk.Asker asker = WatchFields.asker(require(Role.ANALYST));
        dependsOnMore();
        return later(() -> reading.apply(services, asker));
    }

    /// Whether a caller may see the words of a source of this licence.
    boolean maySeeWords(@Nullable Object licence) {
        return !caller.isAnybody() || services.licences().isOpen(licence);
    }

    /// Says that this answer depends on more than the version of the graph and the caller's roles, so that it is not
    /// kept: each field that reads what no load brings, such as keys, says so.
    void dependsOnMore() {
        repeatable.set(false);
    }

    boolean isRepeatable() {
        return repeatable.get();
    }

    /// Changes something for a caller who may. What is read after it in this request sees the change.
    ///
    /// @throws ApiException UNAUTHENTICATED or FORBIDDEN where the caller may not do this
    CompletableFuture<Object> change(String field, Role needed, Arguments arguments, Function<Change, Object> work) {
        return later(() -> {
            Object payload = new Change(services, caller, arguments).done(field, needed, work);
            asOf = new AsOf(services.graph().version(), asOf.day());
            waiting.getDataLoaders().forEach(DataLoader::clearAll);
            named.clear();
            return payload;
        });
    }

    /// What the graph answers for a row, read together with all rows of the level that ask the same.
    @SuppressWarnings("NullAway") // A row without an answer is null; the loader's own types do not tell.
    <K, V> CompletableFuture<@Nullable V> load(Batch<K, V> batch, K row) {
        return loaderOf(batch).load(row);
    }

    private <K, V> DataLoader<K, V> loaderOf(Batch<K, V> batch) {
        return waiting.computeIfAbsent(name(batch), _ -> loader(batch, _ -> {}));
    }

    private String name(Batch<?, ?> batch) {
        return version().sequence() + " " + batch;
    }

    /// The facts that hang on an entity, with as much as is selected of them; what else was read together with them
    /// need not be read again.
    CompletableFuture<@Nullable Page<KnownFact>> facts(
            Relation relation, DataFetchingEnvironment list, PageRequest page, NodeId entity) {
        Detail detail = looks.atFacts(list);
        Batches.FactsOf facts = new Batches.FactsOf(relation, detail, page);
        CompletableFuture<@Nullable Page<JoinedFact>> some = looks.onward(list, relation)
                .map(onward -> onward(new Batches.FactsOnward(facts, onward), entity))
                .orElseGet(() -> load(facts, entity));
        return some.thenApply(found -> {
            if (found == null) {
                return null;
            }
            DataLoader<NodeId, Object> nodes = loaderOf(NODES);
            found.items().stream().flatMap(fact -> fact.ends().stream()).forEach(end -> {
                if (detail.shown() == Shown.ALL) {
                    nodes.prime(end.id(), end);
                } else {
                    named.putIfAbsent(end.id(), end);
                }
            });
            return found.map(JoinedFact::fact);
        });
    }

    /// A list that is selected once more at an end of its facts is read together with that, unless it was already.
    @SuppressWarnings("NullAway") // A row without an answer is null; the loader's own types do not tell.
    private CompletableFuture<@Nullable Page<JoinedFact>> onward(Batches.FactsOnward lists, NodeId entity) {
        DataLoader<NodeId, Page<JoinedFact>> known = loaderOf(lists.list());
        return known.getIfPresent(entity)
                .orElseGet(() -> waiting.<NodeId, Page<JoinedFact>>computeIfAbsent(
                                name(lists), _ -> loader(lists, found -> found.forEach(known::prime)))
                        .load(entity));
    }

    /// An entity that stands somewhere, by its id; at once where as much of it is known as is looked at.
    Object end(DataFetchingEnvironment field, NodeId id) {
        Entity known = named.get(id);
        return known != null && looks.atEntity(field) == Shown.NAME ? known : node(id);
    }

    /// What the fields of this request look at.
    Looks looks() {
        return looks;
    }

    /// An entity, source or fact by its id.
    CompletableFuture<@Nullable Object> node(NodeId id) {
        CompletableFuture<@Nullable Object> found = load(NODES, id);
        return id.kind().family() == NodeKind.Family.FACT && !merges().isEmpty()
                ? found.thenCompose(fact -> fact == null
                        ? later(() -> heir(id))
                        : CompletableFuture.<@Nullable Object>completedFuture(fact))
                : found;
    }

    /// An entity by its id, of which the country is asked for too, so that one read brings both.
    CompletableFuture<@Nullable Object> located(NodeId id) {
        return load(WITH_COUNTRY, id).thenApply(found -> found == null ? null : remembered(found));
    }

    /// A page of entities of which the countries are asked for too, so that one read brings both.
    CompletableFuture<Page<Entity>> located(EntityQuery query, PageRequest page) {
        return read((graph, version) -> graph.located(query, page, version))
                .thenApply(found -> found.map(this::remembered));
    }

    /// The entity, of which the country need not be read again.
    @SuppressWarnings("NullAway") // One in no country is told as null; the loader's own types do not tell.
    private Entity remembered(Located located) {
        loaderOf(COUNTRY).prime(located.entity().id(), located.country());
        return located.entity();
    }

    /// The country in which an entity is located; null where none is known.
    CompletableFuture<@Nullable Entity> country(NodeId entity) {
        return load(COUNTRY, entity);
    }

    /// The fact about which the claims are now that were about another one, where its ends were merged.
    private @Nullable Object heir(NodeId fact) {
        NodeId heir = services.matches().heirs(List.of(fact), version()).get(fact);
        return heir == null
                ? null
                : services.graph().facts(List.of(heir), version()).get(heir);
    }

    /// Which entities are one. Asks the database only where something was decided of late.
    Merges merges() {
        return services.matches().at(version());
    }

    /// Reckons who loses supply.
    ///
    /// @param without sources that are left out
    CompletableFuture<Disruption> whoLosesSupply(Question question, Set<NodeId> without) {
        return later(() -> services.scenarios().whoLosesSupply(question, without, version()));
    }

    /// Reckons how concentrated supply is, or who is critical to it.
    <T> CompletableFuture<T> reckon(BiFunction<CriticalityService, Version, T> question) {
        return later(() -> question.apply(services.criticality(), version()));
    }

    /// Reckons several answers side by side.
    ///
    /// @param without sources that are left out
    CompletableFuture<Comparison> compare(List<Question> questions, List<Rationing> rules, Set<NodeId> without) {
        return later(() -> services.scenarios().compare(questions, rules, without, version()));
    }

    /// The ways of the goods.
    CompletableFuture<Routes> routes(Routes.Question question) {
        return later(() -> services.scenarios().routes(question, version()));
    }

    /// The day on which control, agreements and measures are looked at.
    LocalDate day() {
        return asOf.day();
    }

    /// A read that no other row shares.
    <T extends @Nullable Object> CompletableFuture<T> read(BiFunction<SupplyGraph, Version, T> reading) {
        return later(() -> reading.apply(services.graph(), version()));
    }

    /// What is asked of the record of loads, which is not part of the graph.
    <T extends @Nullable Object> CompletableFuture<T> desk(Function<SourceDesk, T> question) {
        return later(() -> question.apply(services.desk()));
    }

    /// A read of something beside the facts that count.
    <T extends @Nullable Object> CompletableFuture<T> ask(BiFunction<Services, Version, T> reading) {
        return later(() -> reading.apply(services, version()));
    }

    /// @param beside takes what was found, which may be more than was asked for
    private <K, V> DataLoader<K, V> loader(Batch<K, V> batch, Consumer<Map<K, V>> beside) {
        return DataLoaderFactory.<K, V>newMappedDataLoader(rows -> this.<Map<K, V>>later(() -> {
            Map<K, V> found = batch.load(services.graph(), rows, version());
            beside.accept(found);
            return found;
        }));
    }

    private <T extends @Nullable Object> CompletableFuture<T> later(Supplier<T> work) {
        long left = Math.max(1, Duration.between(Instant.now(), deadline).toMillis());
        return CompletableFuture.supplyAsync(() -> Deadline.by(deadline, work), readers)
                .orTimeout(left, TimeUnit.MILLISECONDS);
    }

    /// One for all of it, so that an answer never mixes two states of the graph.
    Version version() {
        return asOf.version();
    }
}
