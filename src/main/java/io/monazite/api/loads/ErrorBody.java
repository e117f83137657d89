package io.monazite.api.loads;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// What an answer says when it is an error.
///
/// @param code what sort of error, by a name that does not change
/// @param message what happened
/// @param how how to mend it
public record ErrorBody(String code, String message, String how) {

    public static Response.ResponseBuilder answer(int status, String code, String message, String how) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(new ErrorBody(code, message, how));
    }
}
