package io.monazite.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.AuditEntry;
import io.monazite.graph.AuditQuery;
import io.monazite.graph.AuditTrail;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;

/// The record of changes of [GraphInMemory].
final class TrailInMemory implements AuditTrail {

    final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public String begin(Act act) {
        String id = Integer.toString(entries.size());
        entries.add(new AuditEntry(
                id, Instant.now(), act.who(), act.roles(), act.what(), act.about(), AuditEntry.Outcome.STARTED, null));
        return id;
    }

    @Override
    public void end(String id, AuditEntry.Outcome outcome, @Nullable String code, @Nullable String about) {
        AuditEntry begun = entries.get(Integer.parseInt(id));
        entries.set(
                Integer.parseInt(id),
                new AuditEntry(
                        id,
                        begun.at(),
                        begun.who(),
                        begun.roles(),
                        begun.what(),
                        about == null ? begun.about() : about,
                        outcome,
                        code));
    }

    @Override
    public Page<AuditEntry> entries(AuditQuery query, PageRequest page) {
        throw new UnsupportedOperationException("loads write the record and do not read it");
    }

    @Override
    public long count(AuditQuery query) {
        throw new UnsupportedOperationException("loads write the record and do not read it");
    }
}
