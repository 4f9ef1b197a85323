/**
 * Whether an account looks like somebody's, by what its profile shows; AUDIENCE.md says which
 * points and from where. It reads no text, which is why it stands apart. Imports nothing of Tend.
 */
@NullMarked
package tend.signals.account;

import org.jspecify.annotations.NullMarked;
