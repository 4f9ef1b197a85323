/**
 * From a folder of files to what every account is evaluated by, and back. The folder is the working
 * copy, the store says what is in force, {@link tend.flow.rules.CurrentRules} holds the one
 * immutable picture of both that the rest of a process works with, and {@link
 * tend.flow.rules.ReleasePlaybook} changes what is in force. Imports what flow imports.
 *
 * <p>A playbook keeps the vocabulary it was checked with, so that neither a broken vocabulary nor a
 * new one changes what is in force behind its back. Updating what runs in place was rejected: a
 * request works with one picture from its start to its end.
 */
@NullMarked
package tend.flow.rules;

import org.jspecify.annotations.NullMarked;
