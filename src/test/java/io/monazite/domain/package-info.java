/// The words of the domain, one by one: what they take, what they refuse and how they say so.
@NullMarked
package io.monazite.domain;

import org.jspecify.annotations.NullMarked;
