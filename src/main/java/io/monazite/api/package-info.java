/// The face of the service in GraphQL: what can be asked, how it is read from the graph with few statements, and what
/// is said when it cannot be answered.
///
/// The schema is text (`graphql/*.graphqls`); what can be told by rule ([SchemaRules]) is not written down there. Each
/// field is answered by one function: those of facts and entities by rule from the field's name, the rest by tables.
@NullMarked
package io.monazite.api;

import org.jspecify.annotations.NullMarked;
