/**
 * The life of a rule file: vocabulary, checker, settings, and the rules folder with all that lies
 * in it. A strict front end of ours stands before Drools, because stock Drools answers an author's
 * mistakes with line -1 or nothing. A sentence's condition has a closed form that is also answered
 * in Java, by the trying package: queries in Drools over prefixes of a rule were measured in a
 * prototype and cost a compile of about a second for each rule that somebody asks about. What is
 * made of rules that passed lies in findings, recommending, edits and trying, which this package
 * does not see. Imports engine, facts, policy, signals and model.
 */
@NullMarked
package tend.playbook;

import org.jspecify.annotations.NullMarked;
