package tend.web.creator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.web.creator.PersonPage.Choice;

/**
 * The settings of an account, or those that a creator has for all of theirs.
 *
 * @param several whether they are a creator's
 * @param weekdays words and names, Monday first
 * @param pauses days off to come, in words
 * @param problems what cannot be taken, by setting
 * @param wrong the names of the fields that hold it
 * @param accounts where accounts are set up on their own
 * @param samples all invented accounts, where these are some of them
 * @param feed the calendar's address, which is shown once; null otherwise
 * @param feedProblem why there is no new address; null where there is
 * @param told what was just done; null for nothing
 * @param undo the word by which it can be undone; null where it cannot
 */
public record SettingsPage(
    String said,
    String action,
    boolean several,
    SettingsForm form,
    List<Choice> weekdays,
    List<String> zones,
    List<String> pauses,
    List<Choice> regions,
    List<Choice> verified,
    Map<String, String> problems,
    Set<String> wrong,
    List<Platform> accounts,
    List<String> samples,
    @Nullable String feed,
    @Nullable String feedProblem,
    @Nullable String told,
    @Nullable String undo) {

  /** What cannot be taken of that field; null where it can. */
  public @Nullable String problem(String field) {
    return problems.get(field);
  }

  /** What marks that field as one that cannot be taken; null where it can. */
  public @Nullable String invalid(String input) {
    return wrong.contains(input) ? "true" : null;
  }

  /** What the message of that setting is found by beside that field; null where it is right. */
  public @Nullable String told(String input, String setting) {
    return wrong.contains(input) ? setting + "-wrong" : null;
  }

  /** What an account is connected with; the address is null where it is looked at. */
  public record Platform(
      String name, String platform, String state, boolean connected, @Nullable String settings) {}
}
