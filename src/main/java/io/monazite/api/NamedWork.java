package io.monazite.api;

import java.util.concurrent.Executor;

import org.jboss.logging.MDC;

import io.opentelemetry.context.Context;

/// Has work done under the name of the request for which it is done: its id, so that what it logs can be told to belong
/// to it, and its span, where traces are on.
///
/// @param threads each of which does one piece of work and ends
record NamedWork(Executor threads) implements Executor {

    private static final String KEY = "requestId";

    @Override
    public void execute(Runnable work) {
        Object id = MDC.get(KEY);
        Runnable traced = Context.current().wrap(work);
        threads.execute(() -> {
            if (id != null) {
                MDC.put(KEY, id);
            }
            traced.run();
        });
    }
}
