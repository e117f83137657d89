@NullMarked
package io.monazite.extract.article;

import org.jspecify.annotations.NullMarked;
