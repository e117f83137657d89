@NullMarked
package io.monazite.criticality;

import org.jspecify.annotations.NullMarked;
