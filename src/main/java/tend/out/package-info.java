/**
 * What goes out: the list as a calendar, as Markdown, as a mail and as a signed message to a
 * program, each from the same {@link tend.out.Section}s, so that all say what the screen says. The
 * only package that sees calendar and mail libraries. Biweekly writes and checks the calendar;
 * lines are folded here, since it counts characters where the standard counts bytes. Words that
 * people wrote are escaped where they are put, once per form. Imports model only; what is sent when
 * is decided in tend.flow.out.
 */
@NullMarked
package tend.out;

import org.jspecify.annotations.NullMarked;
