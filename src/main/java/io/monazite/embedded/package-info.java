/// The database that comes with the service: starts, watches and stops a Neo4j in a child JVM of its own.
///
/// Used when no URI of a Neo4j is configured. The child serves Bolt on the loopback interface only and ends when its
/// standard input does, so that it cannot outlive the service. See docs/adr/0005.
@NullMarked
package io.monazite.embedded;

import org.jspecify.annotations.NullMarked;
