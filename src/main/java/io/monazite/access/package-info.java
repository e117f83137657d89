/// Who may do what: roles, the keys that carry them, and the record of what was done with them.
@NullMarked
package io.monazite.access;

import org.jspecify.annotations.NullMarked;
