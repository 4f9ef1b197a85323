/**
 * What can be said of rules before anything runs: which never fire, which are one too many, which
 * say opposites, which sentence adds nothing, what nobody uses or has read for long. Each finding
 * is proved from what sentences leave open for whom. Stands apart because it holds whole rules
 * against each other, while the checker takes each line for itself and asks none of it. Imports the
 * playbook package, analysis, engine, facts, policy and model.
 */
@NullMarked
package tend.playbook.findings;

import org.jspecify.annotations.NullMarked;
