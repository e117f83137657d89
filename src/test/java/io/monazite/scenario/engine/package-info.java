/// Tests of the engine: golden tables a reader of the domain can check, and properties over random networks against a
/// solver written from the equations alone.
@NullMarked
package io.monazite.scenario.engine;

import org.jspecify.annotations.NullMarked;
