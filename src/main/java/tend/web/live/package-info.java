/**
 * What makes pages follow what happens: changes told to open pages, what is kept for a phone
 * without a connection, and the way to anything by its name.
 */
@NullMarked
package tend.web.live;

import org.jspecify.annotations.NullMarked;
