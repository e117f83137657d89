/// FollowTheMoney, the entities and stakes of OpenSanctions, Aleph and others.
@NullMarked
package io.monazite.ingest.ftm;

import org.jspecify.annotations.NullMarked;
