/// Tells who sends a request: by keys of our own and by tokens of an identity provider.
@NullMarked
package io.monazite.api.access;

import org.jspecify.annotations.NullMarked;
