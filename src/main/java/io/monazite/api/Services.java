package io.monazite.api;

import jakarta.inject.Singleton;

import io.monazite.access.Audit;
import io.monazite.access.KeyRing;
import io.monazite.criticality.CriticalityService;
import io.monazite.exchange.Licences;
import io.monazite.graph.AuditTrail;
import io.monazite.graph.MatchDecisions;
import io.monazite.graph.Proposals;
import io.monazite.graph.SupplyGraph;
import io.monazite.ingest.feed.SourceDesk;
import io.monazite.review.MergeService;
import io.monazite.review.ReviewService;
import io.monazite.scenario.ScenarioService;
import io.monazite.watch.ScenarioShelf;
import io.monazite.watch.WatchDesk;

/// What fields are answered from, and what changes are done by.
@Singleton
record Services(
        SupplyGraph graph,
        ScenarioService scenarios,
        CriticalityService criticality,
        SourceDesk desk,
        Proposals proposals,
        ReviewService reviews,
        MatchDecisions matches,
        MergeService merges,
        KeyRing keys,
        WatchDesk watch,
        ScenarioShelf shelf,
        AuditTrail trail,
        Audit audit,
        Licences licences) {}
