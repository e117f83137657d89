package io.monazite.access;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.github.bucket4j.Bucket;
import io.monazite.graph.AuditEntry.Outcome;
import io.monazite.graph.AuditTrail;
import io.monazite.graph.AuditTrail.Act;
import io.monazite.graph.GraphException;

/// Records who did what. What begins is recorded before it is done, so that nothing is done without a record; that an
/// end or a refusal cannot be recorded is only logged, since it changes nothing any more.
///
/// Refused attempts of somebody whom nobody knows cost the graph a node each: of these at most so many a minute are
/// kept.
@ApplicationScoped
public class Audit {

    private static final Logger LOG = Logger.getLogger(Audit.class);
    private static final int UNKNOWN_A_MINUTE = 60;

    private final AuditTrail trail;
    private final Bucket unknown = Bucket.builder()
            .addLimit(limit -> limit.capacity(UNKNOWN_A_MINUTE).refillGreedy(UNKNOWN_A_MINUTE, Duration.ofMinutes(1)))
            .build();
    private final Executor writers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("audit-writer-", 0).factory());

    Audit(AuditTrail trail) {
        this.trail = trail;
    }

    /// What somebody does.
    ///
    /// @param who absent for somebody whom nobody knows
    /// @param about what it changes, in a few words
    public static Act act(@Nullable String who, Set<Role> roles, String what, @Nullable String about) {
        return new Act(who, roles.stream().map(Role::text).collect(Collectors.toSet()), what, about);
    }

    /// @return the id of the entry
    /// @throws GraphException where it cannot be recorded, so that it must not be done
    public String begin(Act act) {
        return trail.begin(act);
    }

    /// @param code why it was not done
    public void end(String entry, Outcome outcome, @Nullable String code) {
        try {
            trail.end(entry, outcome, code, null);
        } catch (GraphException e) {
            LOG.warnf(e, "that %s was %s could not be recorded", entry, outcome);
        }
    }

    /// Records an attempt that was refused before anything began, on a thread that may wait.
    public void refused(Act act, String code) {
        if (act.who() == null && !unknown.tryConsume(1)) {
            LOG.infof("somebody unknown was refused %s (%s); more such attempts are not recorded", act.what(), code);
            return;
        }
        try {
            trail.end(trail.begin(act), Outcome.REFUSED, code, null);
        } catch (GraphException e) {
            LOG.warnf(e, "that %s was refused %s could not be recorded", act.who(), act.what());
        }
    }

    /// The same, beside whoever is answered.
    public void refusedBeside(Act act, String code) {
        writers.execute(() -> refused(act, code));
    }
}
