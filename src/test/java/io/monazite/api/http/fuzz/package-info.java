/// What a service on the open net is sent by those who mean it ill, or no good.
@NullMarked
package io.monazite.api.http.fuzz;

import org.jspecify.annotations.NullMarked;
