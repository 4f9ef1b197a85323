package tend.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tend.model.Account;
import tend.model.Answer;
import tend.model.Assignment;
import tend.model.Interaction;
import tend.model.Json;
import tend.model.Postponement;
import tend.model.campaign.Campaign;
import tend.store.ActivityStore;
import tend.store.AnswerStore;
import tend.store.AssignmentStore;
import tend.store.CampaignStore;
import tend.store.CollaborationStore;
import tend.store.CollaborationStore.Said;
import tend.store.TrialStore;
import tend.store.TrialStore.Begun;

/**
 * An account's data for its owner to take along: its activity as a neutral activity file that
 * imports to the same again, and its settings and answers as one JSON document.
 */
public final class ExportAccount {
  private final ActivityStore activity;
  private final AnswerStore answers;
  private final AssignmentStore assignments;
  private final CampaignStore campaigns;
  private final CollaborationStore collaborations;
  private final TrialStore trials;

  public ExportAccount(
      ActivityStore activity,
      AnswerStore answers,
      AssignmentStore assignments,
      CollaborationStore collaborations,
      TrialStore trials,
      CampaignStore campaigns) {
    this.activity = activity;
    this.answers = answers;
    this.assignments = assignments;
    this.collaborations = collaborations;
    this.trials = trials;
    this.campaigns = campaigns;
  }

  /**
   * What was written.
   *
   * @param leftOutPrivate rows for followers only and direct messages, which are not in the file
   */
  public record Report(
      String account, long rows, @JsonProperty("left_out_private") long leftOutPrivate) {}

  private record Kept(
      Account account,
      List<Answer> answers,
      List<Postponement> postponements,
      List<Assignment> assignments,
      List<Said> collaborations,
      List<Begun> trials,
      List<Campaign> campaigns) {}

  /**
   * Writes the activity, oldest first, a JSON object a line.
   *
   * @throws UncheckedIOException where it cannot be written
   */
  public Report activity(Account account, boolean withPrivate, Appendable to) {
    long[] counts = new long[2];
    activity.each(
        account.name(),
        one -> {
          boolean written = withPrivate || one.quotable();
          counts[written ? 0 : 1]++;
          if (written) {
            append(to, Json.write(row(one)) + "\n");
          }
        });
    return new Report(account.name(), counts[0], counts[1]);
  }

  /** Settings, answers, collaborations and trials as one line of JSON. */
  public String settings(Account account) {
    return Json.write(
        new Kept(
            account,
            answers.of(account.name()),
            answers.postponements(account.name()),
            assignments.of(account.name()),
            collaborations.of(account.name(), Instant.ofEpochMilli(Long.MAX_VALUE)),
            trials.of(account.name()),
            campaigns.all().stream().filter(c -> c.accounts().contains(account.name())).toList()));
  }

  private static void append(Appendable to, String line) {
    try {
      to.append(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> row(Interaction one) {
    Map<String, Object> row = new TreeMap<>(one.more());
    row.put("kind", one.kind().word());
    row.put("id", one.id());
    row.put("at", one.at());
    row.put("own", one.own());
    row.put("author_id", one.authorId());
    row.put("author_name", one.authorName());
    row.put("text", one.text());
    row.put("parent", one.parent());
    row.put("post", one.post());
    row.put("url", one.url());
    row.put("visibility", one.visibility() == null ? null : one.visibility().word());
    row.put("topics", one.topics());
    row.put("audience", one.audience());
    row.values().removeIf(java.util.Objects::isNull);
    return row;
  }
}
