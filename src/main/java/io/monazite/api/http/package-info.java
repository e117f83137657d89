/// GraphQL over HTTP: requests, media types, status codes.
@NullMarked
package io.monazite.api.http;

import org.jspecify.annotations.NullMarked;
