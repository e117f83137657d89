package io.monazite.scenario;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.graph.Version;
import io.monazite.provenance.Control;
import io.monazite.scenario.engine.Reported;

/// What a version of the graph reports of supply, as scenarios read it, for other rooms that reckon with the same.
@ApplicationScoped
public class ReportedSupply {

    private final Projections projections;

    ReportedSupply(Projections projections) {
        this.projections = projections;
    }

    /// The state of knowledge that an answer from this version is made from.
    public Snapshot snapshot(Version version) {
        return projections.of(version).snapshot();
    }

    /// Flows, production, intake, who is where, and which material is a kind of which.
    public Reported reported(Version version) {
        return projections.of(version).reported();
    }

    /// Who controlled whom on a day.
    public Control control(Version version, LocalDate day) {
        return projections.of(version).control(day);
    }
}
