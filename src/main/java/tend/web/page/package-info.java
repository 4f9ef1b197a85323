/**
 * What the screens share: what they stand on, the way between them, addresses, words and dates. A
 * screen of its own lies in a package beside this one ({@code tend.web.NAME}) with its templates in
 * a folder of that name; screens do not see each other, only the server sees all.
 */
@NullMarked
package tend.web.page;

import org.jspecify.annotations.NullMarked;
