/**
 * Judgements about a text or an account: the kind of a comment, spam, copies. Plain functions of
 * their input, no clock and no state but a bounded memory of what was read, so that the same text
 * is judged alike everywhere. Imports model only.
 */
@NullMarked
package tend.signals;

import org.jspecify.annotations.NullMarked;
