/// What several tests need: a Neo4j, chosen and started once for the whole run.
@NullMarked
package io.monazite.testsupport;

import org.jspecify.annotations.NullMarked;
