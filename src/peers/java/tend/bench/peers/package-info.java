/**
 * Other engines that run the rules in force on the facts we derive, so that our speed can be told
 * in multiples of theirs. Every rule is generated from the product's own parsed sentences. Stands
 * beside the tests: nothing of it is in the jar.
 */
@NullMarked
package tend.bench.peers;

import org.jspecify.annotations.NullMarked;
