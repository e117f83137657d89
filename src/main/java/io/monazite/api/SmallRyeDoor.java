package io.monazite.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/// SmallRye starts only where it finds a field drawn by annotations. This one never shows: [Schema] puts the whole
/// schema in its place.
@GraphQLApi
public class SmallRyeDoor {

    @Query
    @Description("Never served.")
    public String never() {
        return "";
    }
}
