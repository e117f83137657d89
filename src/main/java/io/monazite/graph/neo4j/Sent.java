package io.monazite.graph.neo4j;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Metrics;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;

/// What is told of a statement that is sent: a metric by its name, a span of the request that sent it, where traces are
/// on, and at DEBUG a line of the log category `io.monazite.statements`. Never its parameters.
final class Sent {

    private static final Logger LOG = Logger.getLogger("io.monazite.statements");

    private Sent() {}

    /// Sends a statement by `sending`, and tells how long it took until its last row was read.
    ///
    /// @param rows how many there are in what came of it
    static <T> T by(Tracer tracer, Statement statement, Supplier<T> sending, ToLongFunction<T> rows) {
        Span span = tracer.spanBuilder(statement.path())
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("db.system.name", "neo4j")
                .startSpan();
        long start = System.nanoTime();
        try {
            T result = sending.get();
            note(statement, rows.applyAsLong(result), System.nanoTime() - start);
            span.setAttribute("db.response.returned_rows", rows.applyAsLong(result));
            return result;
        } catch (RuntimeException e) {
            Metrics.counter("monazite.statements.failed", "statement", statement.path())
                    .increment();
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    private static void note(Statement statement, long rows, long nanos) {
        Metrics.timer("monazite.statements", "statement", statement.path()).record(nanos, TimeUnit.NANOSECONDS);
        LOG.debugf("%s: %d rows in %d ms", statement, rows, TimeUnit.NANOSECONDS.toMillis(nanos));
    }
}
