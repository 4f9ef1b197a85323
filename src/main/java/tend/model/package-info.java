/**
 * What happened and what we keep: accounts, interactions, recommendations, items, answers. Imports
 * nothing of Tend, so that every other package can speak of these things without knowing each
 * other. Units are in the names; moments are instants, never local times.
 */
@NullMarked
package tend.model;

import org.jspecify.annotations.NullMarked;
