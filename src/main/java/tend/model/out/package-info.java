/**
 * Where lists go besides the screen: feeds that calendars read, digests by mail, webhooks. Imports
 * tend.model only.
 */
@NullMarked
package tend.model.out;

import org.jspecify.annotations.NullMarked;
