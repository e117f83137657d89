/// UN Comtrade, the trade of countries as their customs report it.
@NullMarked
package io.monazite.ingest.comtrade;

import org.jspecify.annotations.NullMarked;
