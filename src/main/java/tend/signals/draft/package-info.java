/**
 * What to look at again in a text before it is sent: held against the account's own texts, the
 * platform's published limits and words that ask for the wrong thing. It says what to change and
 * never writes the words. Imports signals, intent, words and model.
 */
@NullMarked
package tend.signals.draft;

import org.jspecify.annotations.NullMarked;
