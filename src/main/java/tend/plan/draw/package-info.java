/**
 * The fair draw: who may win and why others may not, the drawing itself and the file that proves
 * it. Knows keys and moments, no names and no texts; nothing here reads a clock or makes a random
 * number. Imports model only.
 */
@NullMarked
package tend.plan.draw;

import org.jspecify.annotations.NullMarked;
