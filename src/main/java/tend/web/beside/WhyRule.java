package tend.web.beside;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one rule fired or stayed silent, as the templates show it.
 *
 * @param name of the rule in words
 * @param oneChangeAway whether one change of a number would be enough
 * @param tone "good" where it fired, "faint" else
 * @param said a few words at its end
 * @param verdict whether it suggests something
 * @param rest what would change that, or what holds it back; null where nothing needs to be said
 * @param subject the key of what it speaks of; null for the account
 * @param keep where this becomes a scenario; null where it cannot
 */
public record WhyRule(
    String id,
    String name,
    String tone,
    String icon,
    String state,
    String said,
    String verdict,
    @Nullable String rest,
    @Nullable String subject,
    boolean oneChangeAway,
    List<Line> sentences,
    @Nullable String keep) {

  /** The playbook it is of. */
  public String playbook() {
    return id.substring(0, id.indexOf('/'));
  }

  /** The name of its place on the page. */
  public String anchor() {
    return "why-" + BesideUrls.anchor(id);
  }

  /**
   * One sentence.
   *
   * @param tone "good", "bad" or "faint"
   * @param state "holds", "does not hold" or "not known"
   * @param value the account's own; empty where there is none to show
   * @param more the smallest change that would do, what is missing, or where the number is from;
   *     null where nothing needs to be said
   */
  public record Line(
      String tone, String icon, String state, String text, String value, @Nullable String more) {}
}
