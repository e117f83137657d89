/// The shape of the house as tests: one class for each group of rules, each rule with its reason.
@NullMarked
package io.monazite.architecture;

import org.jspecify.annotations.NullMarked;
