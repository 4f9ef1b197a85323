/**
 * Text as platforms hand it out, made plain; for files and live platforms alike. Imports nothing.
 */
@NullMarked
package tend.text;

import org.jspecify.annotations.NullMarked;
