/// Keys and roles, without a service.
@NullMarked
package io.monazite.access;

import org.jspecify.annotations.NullMarked;
