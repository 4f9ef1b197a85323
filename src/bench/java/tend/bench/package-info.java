/**
 * What the product costs and how often it is right, as figures that anyone can run again: how often
 * a draft is warned of, and speed as ratios of one run: the product against the shipped playbooks
 * written by hand, and against other engines where they are on the class path (they stand beside
 * the tests, in {@code src/peers}). Stands in a source folder of its own, since it is no part of
 * the product, but in the jar, so that {@code tend bench} shows on any machine what a change costs.
 * May import everything but cli and web; nothing imports it but cli.
 */
@NullMarked
package tend.bench;

import org.jspecify.annotations.NullMarked;
