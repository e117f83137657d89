/// The Global Legal Entity Identifier Foundation: who is who, and who owns whom.
@NullMarked
package io.monazite.ingest.gleif;

import org.jspecify.annotations.NullMarked;
