/// How what is watched is told to those who do not ask by GraphQL: feeds, and what is posted.
@NullMarked
package io.monazite.api.watch;

import org.jspecify.annotations.NullMarked;
