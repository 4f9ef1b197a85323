package tend.flow.campaigns;

/**
 * What a platform refuses of a campaign, with who says so.
 *
 * @param reason it in words
 */
public record Refusal(String reason, Check.Cited from) {
  /** In one line. */
  public String words() {
    return from.account()
        + " ("
        + from.platform()
        + "): "
        + reason
        + ": "
        + from.says()
        + " ("
        + from.read()
        + ")";
  }
}
