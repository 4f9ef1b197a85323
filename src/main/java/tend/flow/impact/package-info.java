/**
 * What rules would do before anyone is told: the files beside what is in force on every account,
 * the sentences of a rule one by one, the stored history day by day. Writes nothing. {@link
 * tend.flow.impact.ChooseSides} alone decides what stands on each side; the comparison of two lists
 * is pure and lives in {@code tend.playbook}. Imports flow, for accounts and answers, and what flow
 * imports; flow does not import it.
 */
@NullMarked
package tend.flow.impact;

import org.jspecify.annotations.NullMarked;
