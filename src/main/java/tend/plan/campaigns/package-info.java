/**
 * From a template to dates, from dates to what is to do on which day, and what all campaigns
 * together take of a week. Pure: the day is given. Imports model only.
 */
@NullMarked
package tend.plan.campaigns;

import org.jspecify.annotations.NullMarked;
