/**
 * How people set up their accounts, read as they write it. A package of its own, so that the
 * command line and the pages say the same of what they cannot take. May import what flow may.
 */
@NullMarked
package tend.flow.settings;

import org.jspecify.annotations.NullMarked;
