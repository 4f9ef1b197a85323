/**
 * Campaigns and what belongs to them: phases and their gates, draws, permissions, collaborations,
 * trials. One class per thing a user would say. May import every package but web.
 */
@NullMarked
package tend.flow.campaigns;

import org.jspecify.annotations.NullMarked;
