/**
 * Makes scenarios of real activity, without the people in it, and keeps them in the working copy.
 * Apart from {@code tend.flow.impact}, which it asks and which writes nothing.
 */
@NullMarked
package tend.flow.scenarios;

import org.jspecify.annotations.NullMarked;
