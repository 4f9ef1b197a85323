/** The guard. */
@NullMarked
package tend.engine.guard;

import org.jspecify.annotations.NullMarked;
