/**
 * What stands beside the editor of a playbook: its scenarios, what its rules say of an account, how
 * many accounts each sentence leaves, and what the edit would do to real lists. Each part also
 * stands on a page of its own. The page of everything that fires and nearly fires for a list
 * belongs here, too, since it says the same in the same words.
 */
@NullMarked
package tend.web.beside;

import org.jspecify.annotations.NullMarked;
