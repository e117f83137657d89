/// What reviewers decide about claims. A decision is itself a claim that takes the place of the one it is about,
/// brought in
/// by a load of its own: so it has its time, and nothing that was is changed.
@NullMarked
package io.monazite.review;

import org.jspecify.annotations.NullMarked;
