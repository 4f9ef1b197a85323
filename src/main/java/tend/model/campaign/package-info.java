/**
 * A campaign over several weeks: what a template says, and what somebody made of it. Imports
 * tend.model only.
 */
@NullMarked
package tend.model.campaign;

import org.jspecify.annotations.NullMarked;
