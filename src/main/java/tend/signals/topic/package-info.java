/**
 * What several people speak of, by the words that recur, and which texts speak of it. It compares
 * many texts, where the rest of signals reads one, which is why it stands apart. Imports signals
 * and words.
 */
@NullMarked
package tend.signals.topic;

import org.jspecify.annotations.NullMarked;
