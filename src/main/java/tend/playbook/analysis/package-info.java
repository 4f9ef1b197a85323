/**
 * What the sentences of a rule leave open, as spans of numbers and sets of words for each property
 * of each fact, and three questions about it that are decided exactly and without an account: can
 * it be at all, does it say no more than another, can both be at once. Knows no rule, no file and
 * no fact; the findings package says what a sentence leaves open. A solver was not taken: sentences
 * compare one property with one number or word, so that each property can be decided alone.
 */
@NullMarked
package tend.playbook.analysis;

import org.jspecify.annotations.NullMarked;
