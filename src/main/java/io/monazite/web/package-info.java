/// The analyst's page: its addresses and the headers that go with it. What it shows lies in `src/main/resources/web`,
/// and its only door to the graph is GraphQL.
@NullMarked
package io.monazite.web;

import org.jspecify.annotations.NullMarked;
