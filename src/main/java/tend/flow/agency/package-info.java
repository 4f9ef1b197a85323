/**
 * What whoever has many accounts asks: who needs a person next and why, what changes on several at
 * once, and which rules are worth keeping. Imports flow and what flow imports; flow does not import
 * it.
 */
@NullMarked
package tend.flow.agency;

import org.jspecify.annotations.NullMarked;
