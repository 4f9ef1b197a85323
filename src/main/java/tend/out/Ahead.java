package tend.out;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.WeekPlan;
import tend.model.campaign.Campaign;

/**
 * What is planned after today.
 *
 * @param weeks the coming weeks; null where nobody plans them
 * @param campaigns those that run on the accounts of the list
 */
public record Ahead(@Nullable WeekPlan weeks, List<Campaign> campaigns) {
  /** Nothing is planned. */
  public static final Ahead NOTHING = new Ahead(null, List.of());

  public Ahead {
    campaigns = List.copyOf(campaigns);
  }
}
