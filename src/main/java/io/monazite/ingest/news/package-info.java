/// News: feeds and pages.
@NullMarked
package io.monazite.ingest.news;

import org.jspecify.annotations.NullMarked;
