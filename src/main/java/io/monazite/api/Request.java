package io.monazite.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.access.Role;
import io.monazite.criticality.CriticalityService;
import io.monazite.domain.NodeId;
import io.monazite.graph.Deadline;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.scenario.Comparison;
import io.monazite.scenario.Disruption;
import io.monazite.scenario.Question;
import io.monazite.scenario.engine.Rationing;
import io.monazite.scenario.engine.Routes;

/// What all fields of one request share: the version that they read, the rows that wait to be read together, and the
/// time that is left. Reads run on virtual threads, so that no thread that serves connections ever waits.
final class Request {

    private static final Batches.Nodes NODES = new Batches.Nodes();

    private final Services services;
    private final Caller caller;
    private volatile AsOf asOf;
    private volatile boolean repeatable = true;
    private final Executor readers;
    private final Duration allowed;
    private final Instant deadline;
    private final DataLoaderRegistry waiting = new DataLoaderRegistry();

    /// @param caller who asks; nameless unless something is to be changed
    Request(Services services, Executor readers, Duration allowed, AsOf asOf, Caller caller) {
        this.services = services;
        this.caller = caller;
        this.readers = readers;
        this.allowed = allowed;
        this.asOf = asOf;
        this.deadline = Instant.now().plus(allowed);
    }

    static Request of(DataFetchingEnvironment field) {
        return field.getGraphQlContext().get(Request.class);
    }

    /// The loaders of this request, which the engine sends off when all fields of a level have said what they need.
    DataLoaderRegistry waiting() {
        return waiting;
    }

    Duration allowed() {
        return allowed;
    }

    /// Who asks. In queries only the roles are told: their answers are shared by all callers of the same roles.
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

    /// Whether a caller may see the words of a source of this licence.
    boolean maySeeWords(@Nullable Object licence) {
        return !caller.isAnybody() || services.licences().isOpen(licence);
    }

    /// Says that this answer depends on more than the version of the graph and the caller's roles, so that it is not
    /// kept: each field that reads what no load brings, such as keys, says so.
    void dependsOnMore() {
        repeatable = false;
    }

    boolean isRepeatable() {
        return repeatable;
    }

    /// Changes something for a caller who may. What is read after it in this request sees the change.
    ///
    /// @throws ApiException UNAUTHENTICATED or FORBIDDEN where the caller may not do this
    CompletableFuture<Object> change(String field, Role needed, Arguments arguments, Function<Change, Object> work) {
        return later(() -> {
            Object payload = new Change(services, caller, arguments).done(field, needed, work);
            asOf = new AsOf(services.graph().version(), asOf.day());
            waiting.getDataLoaders().forEach(DataLoader::clearAll);
            return payload;
        });
    }

    /// What the graph answers for a row, read together with all rows of the level that ask the same.
    @SuppressWarnings("NullAway") // A row without an answer is null; the loader's own types do not tell.
    <K, V> CompletableFuture<@Nullable V> load(Batch<K, V> batch, K row) {
        DataLoader<K, V> loader = waiting.computeIfAbsent(batch.toString(), name -> loader(batch));
        return loader.load(row);
    }

    /// An entity, source or fact by its id.
    CompletableFuture<@Nullable Object> node(NodeId id) {
        return load(NODES, id);
    }

    /// Reckons who loses supply.
    CompletableFuture<Disruption> whoLosesSupply(Question question) {
        return later(() -> services.scenarios().whoLosesSupply(question, version()));
    }

    /// Reckons how concentrated supply is, or who is critical to it.
    <T> CompletableFuture<T> reckon(BiFunction<CriticalityService, Version, T> question) {
        return later(() -> question.apply(services.criticality(), version()));
    }

    /// Reckons several answers side by side.
    CompletableFuture<Comparison> compare(List<Question> questions, List<Rationing> rules) {
        return later(() -> services.scenarios().compare(questions, rules, version()));
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

    private <K, V> DataLoader<K, V> loader(Batch<K, V> batch) {
        return DataLoaderFactory.<K, V>newMappedDataLoader(
                rows -> this.<Map<K, V>>later(() -> batch.load(services.graph(), rows, version())));
    }

    private <T extends @Nullable Object> CompletableFuture<T> later(Supplier<T> work) {
        long left = Math.max(1, Duration.between(Instant.now(), deadline).toMillis());
        return CompletableFuture.supplyAsync(() -> Deadline.by(deadline, work), readers)
                .orTimeout(left, TimeUnit.MILLISECONDS);
    }

    /// One for the whole request, so that an answer never mixes two states of the graph.
    private Version version() {
        return asOf.version();
    }
}
