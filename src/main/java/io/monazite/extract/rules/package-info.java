/// Extraction by rules: patterns that stand as data, over sentences in which names, figures and times are marked.
@NullMarked
package io.monazite.extract.rules;

import org.jspecify.annotations.NullMarked;
