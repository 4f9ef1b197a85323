/**
 * From recommendations to a day: business-hours deadlines, the score, and a list that fits a
 * person's minutes. Rules never mention budget, hours or zone; this happens after them, once.
 * Imports model only.
 */
@NullMarked
package tend.plan;

import org.jspecify.annotations.NullMarked;
