/**
 * The coming weeks of somebody: what today's list, the rhythm of posts and campaigns ask for, put
 * on days by {@code tend.plan.weeks}. Today's list stays the authority for today. Imports flow and
 * what flow imports; flow does not import it.
 */
@NullMarked
package tend.flow.weeks;

import org.jspecify.annotations.NullMarked;
