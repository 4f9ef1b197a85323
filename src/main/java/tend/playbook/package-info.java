/**
 * The life of a rule file: vocabulary, checker, settings, and what can be said of rules before they
 * run. A strict front end of ours stands before Drools, because stock Drools answers an author's
 * mistakes with line -1 or nothing. A sentence's condition has a closed form that is also answered
 * in Java, by the trying package: queries in Drools over prefixes of a rule were measured in a
 * prototype and cost a compile of about a second for each rule that somebody asks about. What comes
 * of rules that passed lies in recommending, edits and trying, which this package does not see.
 * Imports engine, facts, policy, signals and model.
 */
@NullMarked
package tend.playbook;

import org.jspecify.annotations.NullMarked;
