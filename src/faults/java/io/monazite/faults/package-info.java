/// Does to the packaged service and its database what operation does to them: kills, pauses, cuts and fills, and looks
/// what is left. Run by `src/faults/run.sh`; figures in `docs/reliability.md`.
@NullMarked
package io.monazite.faults;

import org.jspecify.annotations.NullMarked;
