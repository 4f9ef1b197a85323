/**
 * Judgements about a text or an account. Here are the readings of single texts, the kind of a
 * comment and the comparison of one author's texts: copies, canned phrases, voice. Beneath lie
 * words, spam and intent, which know nothing of readings; topic and draft ask for readings; account
 * and trial read no text. Plain functions of their input, no clock and no state but a bounded
 * memory of what was read, so that the same text is judged alike everywhere. Imports words, spam,
 * intent and model.
 */
@NullMarked
package tend.signals;

import org.jspecify.annotations.NullMarked;
