package io.monazite.api.loads;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.monazite.access.Roles;
import io.monazite.graph.CheckFinding;
import io.monazite.ingest.LoadService;

/// `/checks`: whether the graph keeps its promises.
@Path("/checks")
class CheckResource {

    private final LoadService loads;

    CheckResource(LoadService loads) {
        this.loads = loads;
    }

    /// What the checks found over the whole graph.
    ///
    /// @param healthy whether that is nothing
    record Findings(boolean healthy, List<CheckFinding> findings) {}

    @GET
    @RolesAllowed(Roles.LOADER)
    @Produces(MediaType.APPLICATION_JSON)
    public Findings check() {
        List<CheckFinding> findings = loads.check();
        return new Findings(findings.isEmpty(), findings);
    }
}
