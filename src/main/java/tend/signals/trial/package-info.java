/**
 * Whether one group of numbers lies higher than another, by how much and how surely. Statistics
 * that knows of no texts, which is why it stands apart. Imports nothing of Tend.
 */
@NullMarked
package tend.signals.trial;

import org.jspecify.annotations.NullMarked;
