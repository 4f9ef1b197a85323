/**
 * The command line: one class a command, each prints what the contract says and nothing else on
 * standard output. Like Main it may import everything, and nothing imports it.
 */
@NullMarked
package tend.cli;

import org.jspecify.annotations.NullMarked;
