/**
 * The sentences in which the parts meet: import activity, refresh today, give an answer, read the
 * health. One class per thing a user would say, so that command line and web do the same. May
 * import every package but web.
 */
@NullMarked
package tend.flow;

import org.jspecify.annotations.NullMarked;
