@NullMarked
package io.monazite.criticality.measure;

import org.jspecify.annotations.NullMarked;
