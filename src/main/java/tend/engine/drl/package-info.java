/**
 * The screen before Drools' compiler for rules that developers write in DRL: our own reading of the
 * file, default deny, which Drools' parser must agree with. A filter on classes and a scan of
 * bytecode were measured as well and left out: with no call but the closed verbs and no literal of
 * another type than its property, nothing is left for them to find. Imports engine, facts, model.
 */
@NullMarked
package tend.engine.drl;

import org.jspecify.annotations.NullMarked;
