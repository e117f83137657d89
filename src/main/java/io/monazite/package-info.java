/// Monazite: who loses supply when a supplier, a country or an agreement falls away, with the evidence.
@NullMarked
package io.monazite;

import org.jspecify.annotations.NullMarked;
