package io.monazite.api;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.monazite.access.Audit;
import io.monazite.access.Role;
import io.monazite.graph.AuditEntry.Outcome;
import io.monazite.graph.AuditTrail;

/// One change that somebody asks for.
///
/// @param caller who asks; by the time that the change is done, he has the role that it needs
/// @param arguments of the field
record Change(Services services, Caller caller, Arguments arguments) {

    private static final int LONGEST = 500;

    /// Does it for a caller who may, and records who asked, for what, and what came of it.
    ///
    /// @param field of `Mutation`
    /// @throws ApiException UNAUTHENTICATED or FORBIDDEN where the caller may not have it done
    Object done(String field, Role needed, Function<Change, Object> work) {
        Audit audit = services.audit();
        AuditTrail.Act act = Audit.act(caller.name(), caller.roles(), field, about());
        try {
            caller.require(needed);
        } catch (ApiException e) {
            audit.refused(act, e.code().name());
            throw e;
        }
        String entry = audit.begin(act);
        try {
            Object payload = work.apply(this);
            audit.end(entry, Outcome.DONE, null);
            return payload;
        } catch (ApiException e) {
            audit.end(entry, Outcome.REFUSED, e.code().name());
            throw e;
        } catch (RuntimeException e) {
            audit.end(entry, Outcome.FAILED, null);
            throw e;
        }
    }

    /// The arguments as they were given: no secret is ever one.
    private String about() {
        Map<String, Object> given = new TreeMap<>(arguments.values());
        String text = given.entrySet().stream()
                .map(argument -> argument.getKey() + ": " + argument.getValue())
                .collect(Collectors.joining(", "));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
