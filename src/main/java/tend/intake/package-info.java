/**
 * Files in: one reader per format, detection by content, and the invented sample accounts of the
 * demo. Every row that can be read is read; the others are listed with file, line, reason and
 * value. Imports model and text only.
 */
@NullMarked
package tend.intake;

import org.jspecify.annotations.NullMarked;
