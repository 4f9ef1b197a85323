/**
 * What comes of the rules that fire for an account: all playbooks asked together, whole or as facts
 * come and go; what policies refuse; which rule takes what waits where several want it; and the
 * recommendations of it, with the rules that gave way. Stands apart because it sees of a rule only
 * that it fired: nothing here reads a file, and nothing that reads or checks one asks it. Imports
 * the playbook package, engine, facts, policy and model.
 */
@NullMarked
package tend.playbook.recommending;

import org.jspecify.annotations.NullMarked;
