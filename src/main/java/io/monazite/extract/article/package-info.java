/// Articles on their way in: pages become text, texts become rows of proposed claims, and one load takes them.
@NullMarked
package io.monazite.extract.article;

import org.jspecify.annotations.NullMarked;
