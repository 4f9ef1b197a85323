/**
 * Tend: a rule-engine campaign planner for social engagement. {@link tend.Main} reads the command
 * line and the clock, {@link tend.App} wires the parts; the packages below meet in {@link
 * tend.flow}. The arrows between them are held by ArchitectureTest.
 */
@NullMarked
package tend;

import org.jspecify.annotations.NullMarked;
