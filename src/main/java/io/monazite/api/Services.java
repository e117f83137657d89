package io.monazite.api;

import jakarta.inject.Singleton;

import io.monazite.access.Audit;
import io.monazite.access.KeyRing;
import io.monazite.criticality.CriticalityService;
import io.monazite.graph.AuditTrail;
import io.monazite.graph.SupplyGraph;
import io.monazite.scenario.ScenarioService;

/// What fields are answered from, and what changes are done by.
@Singleton
record Services(
        SupplyGraph graph,
        ScenarioService scenarios,
        CriticalityService criticality,
        KeyRing keys,
        AuditTrail trail,
        Audit audit,
        Licences licences) {}
