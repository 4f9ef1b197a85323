/**
 * The screen before Drools' compiler for rules that developers write in DRL: our own reading of the
 * file, default deny, which Drools' parser must agree with. It is the first of four layers: {@code
 * tend.engine.guard} holds what is compiled to a list of classes and calls, and each pattern counts
 * on {@link tend.engine.Budget}. Only this one gives the author a place in the file, and only this
 * one is in time for what runs while Drools reads types, such as {@code declare enum}. Imports
 * engine, facts, model.
 */
@NullMarked
package tend.engine.drl;

import org.jspecify.annotations.NullMarked;
