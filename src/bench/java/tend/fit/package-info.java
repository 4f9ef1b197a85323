/**
 * Training and evaluation of the signals on labelled comments that are never committed: each is a
 * seeded command that takes the path of the data. Stands beside the product, like the benchmarks,
 * and in the jar, so that whoever has data of the same kind can check the figures. Imports signals
 * only; nothing imports it. Tribuo was weighed and left out: its closure is many times that of
 * OpenNLP.
 */
@NullMarked
package tend.fit;

import org.jspecify.annotations.NullMarked;
