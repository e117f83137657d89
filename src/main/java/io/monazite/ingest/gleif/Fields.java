package io.monazite.ingest.gleif;

import java.util.List;

/// A record of any of the forms that the foundation publishes, by the paths of its common data format such as
/// `Entity.LegalName`.
interface Fields {

    /// The value at a path, or empty text.
    String text(String path);

    /// The values at a path that ends in a list.
    List<String> texts(String path);
}
