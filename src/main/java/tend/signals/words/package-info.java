/**
 * What a text is made of: its words, marks, links and handles, the lists that anyone can read, and
 * numbers in place of words. It says what stands there and judges nothing. Beneath all that reads
 * texts, which is why it stands apart. Imports model only.
 */
@NullMarked
package tend.signals.words;

import org.jspecify.annotations.NullMarked;
