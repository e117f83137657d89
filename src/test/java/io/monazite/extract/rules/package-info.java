@NullMarked
package io.monazite.extract.rules;

import org.jspecify.annotations.NullMarked;
