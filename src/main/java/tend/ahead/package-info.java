/**
 * What the build does to the classes of the jar so that a start has less to do: what Java links
 * when it is first called (lambdas, joined texts, what records say of themselves) becomes plain
 * classes and methods, which an archive can hold ready. Each lambda that a start links takes as
 * long as dozens of rows. Only the build uses it; imports nothing. Rejected: writing such code by
 * hand, which has to be done again with each change and in no library.
 */
@NullMarked
package tend.ahead;

import org.jspecify.annotations.NullMarked;
