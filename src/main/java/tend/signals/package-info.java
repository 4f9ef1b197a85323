/**
 * Judgements about a text or an account: the kind of a comment, spam, copies. Plain functions of
 * their input, no state, no clock, so that the same text is judged alike everywhere. Imports model
 * only.
 */
@NullMarked
package tend.signals;

import org.jspecify.annotations.NullMarked;
