/**
 * The coming weeks: works that want a day, placed within budgets, deadlines, caps and order. First
 * greedily, then by a solver that begins with the greedy plan and never ends below it; a plan that
 * was made before is only mended. The same input gives the same plan. Imports model only, and alone
 * sees Timefold.
 */
@NullMarked
package tend.plan.weeks;

import org.jspecify.annotations.NullMarked;
