/// What people watch, and how they are told of it where they are not asking: by feeds and hooks.
@NullMarked
package io.monazite.watch;

import org.jspecify.annotations.NullMarked;
