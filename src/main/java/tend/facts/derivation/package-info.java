/**
 * How facts are found: in one pass over an account's rows, oldest first, each aspect takes note of
 * what concerns it; what waits, who came and what became usual is concluded at the end. {@link
 * tend.facts.derivation.LiveSheet} takes in later rows without reading the earlier ones again.
 * Rules and their engine see none of this, only the facts. Imports facts, signals and model.
 */
@NullMarked
package tend.facts.derivation;

import org.jspecify.annotations.NullMarked;
