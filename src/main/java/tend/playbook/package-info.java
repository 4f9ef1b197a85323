/**
 * The life of a rule file: vocabulary, checker, settings, scenarios. A strict front end of ours
 * stands before Drools, because stock Drools answers an author's mistakes with line -1 or nothing.
 * Imports engine, facts, plan and model.
 */
@NullMarked
package tend.playbook;

import org.jspecify.annotations.NullMarked;
