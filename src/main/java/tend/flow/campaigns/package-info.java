/**
 * Campaigns as people carry them through: made from a template, held against the policies of every
 * platform they run on, their steps put on the lists of the day, their weight shown against the
 * minutes of a week.
 */
@NullMarked
package tend.flow.campaigns;

import org.jspecify.annotations.NullMarked;
