/// GraphQL over HTTP, as clients see it.
@NullMarked
package io.monazite.api.http;

import org.jspecify.annotations.NullMarked;
