/**
 * What the activity means now, and the only thing rules see; {@link tend.facts.derivation} finds it
 * out. All derivation happens there in plain Java and in one pass over time-sorted activity,
 * because inserting raw interactions into a rule session was measured 37 to 115 times slower. Each
 * fact's fields have a plain meaning and a unit; a null field is unknown. Imports signals and
 * model.
 */
@NullMarked
package tend.facts;

import org.jspecify.annotations.NullMarked;
