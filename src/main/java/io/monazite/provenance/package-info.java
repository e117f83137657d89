/// Who says what, on whose word, and what can be read from it: claims, their origins and the reading of a fact.
///
/// The terms follow W3C PROV-O: a copy was quoted from its root, a computed claim was derived from its operands.
@NullMarked
package io.monazite.provenance;

import org.jspecify.annotations.NullMarked;
