/**
 * Rules tried on accounts, written ones and real ones: each sentence asked of the facts, with what
 * would have to change; why a rule fired or stayed silent, and how many are left after each of its
 * sentences; scenarios run, with what they show of a rule, and written, out of a real account or
 * where one is missing; healthy accounts, which must stay silent. Stands apart because it asks
 * rules that have passed the checker and nothing that reads or checks one asks it. Imports the
 * playbook package, what rules recommend, engine, facts, signals and model.
 */
@NullMarked
package tend.playbook.trying;

import org.jspecify.annotations.NullMarked;
