package tend.flow.campaigns;

import java.util.List;

/** Nothing was made or changed; each problem names the thing, the reason and the next step. */
public final class CampaignRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Refusal> refusals;

  CampaignRefused(String message) {
    super(message);
    this.refusals = List.of();
  }

  CampaignRefused(String message, List<Refusal> refusals) {
    super(message);
    this.refusals = List.copyOf(refusals);
  }

  /** What platforms refuse; none where it was something else. */
  public List<Refusal> refusals() {
    return refusals;
  }
}
