/// Tests of the analyst's page.
@NullMarked
package io.monazite.web;

import org.jspecify.annotations.NullMarked;
