/**
 * What an edit of playbooks changes: which rules read otherwise, what two versions say differently,
 * one number put in place of another, whom of the accounts an edit reaches, and what differs
 * between an account's lists under both sides. Stands apart because it holds two whole playbooks
 * side by side and no other package asks for more than one. Imports the playbook package, what
 * rules recommend, engine, facts, plan, policy and model.
 */
@NullMarked
package tend.playbook.edits;

import org.jspecify.annotations.NullMarked;
