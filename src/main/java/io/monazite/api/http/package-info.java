/// GraphQL over HTTP and WebSockets: requests, media types, status codes, subscriptions.
@NullMarked
package io.monazite.api.http;

import org.jspecify.annotations.NullMarked;
