/// Extraction by a language model, off unless it is configured. What it answers is believed only as far as it can be
/// checked: quotes that stand in the text, ids that were offered.
@NullMarked
package io.monazite.extract.languagemodel;

import org.jspecify.annotations.NullMarked;
