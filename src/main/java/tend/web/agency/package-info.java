/**
 * The screens of whoever has many accounts: who needs a person next, and which rules are worth
 * keeping.
 */
@NullMarked
package tend.web.agency;

import org.jspecify.annotations.NullMarked;
