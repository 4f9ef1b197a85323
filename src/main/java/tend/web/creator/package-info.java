/**
 * What creators look at beside their lists: how the account is doing, its people, a draft before it
 * is sent, the settings. A package of its own, so that these screens know no others. May import
 * flow, facts, model and what all screens share.
 */
@NullMarked
package tend.web.creator;

import org.jspecify.annotations.NullMarked;
