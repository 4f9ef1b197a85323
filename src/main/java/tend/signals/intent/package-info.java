/**
 * What a text is out for: what it asks, offers, announces or answers, each by lists of words that
 * anyone can read. Beneath what keeps the readings of a text, which is why it stands apart. Imports
 * words only.
 */
@NullMarked
package tend.signals.intent;

import org.jspecify.annotations.NullMarked;
