package tend.flow.agency;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.flow.agency.Overview.Line;
import tend.model.Account;

/**
 * An account as programs read it: the JSON of {@code /api/v1/accounts}.
 *
 * @param at when it was looked at; null where it was not yet, as is all after it
 * @param needs why it needs a person, the most pressing first
 */
public record AccountView(
    String name,
    String platform,
    @Nullable String owner,
    @Nullable Instant at,
    @Nullable List<Need> needs,
    @JsonProperty("answer_rate_percent") @Nullable Double answerRatePercent,
    @JsonProperty("median_wait_hours") @Nullable Double medianWaitHours,
    @Nullable Integer done,
    @Nullable Integer listed,
    @Nullable String campaign) {

  /** All of them, by name. */
  public static List<AccountView> of(Overview overview) {
    List<AccountView> all = new ArrayList<>();
    overview.lines().forEach(line -> all.add(of(line)));
    overview.unread().forEach(account -> all.add(of(account)));
    all.sort(Comparator.comparing(AccountView::name));
    return all;
  }

  private static AccountView of(Line line) {
    Glance glance = line.glance();
    Beside.Running campaign = line.beside().campaign();
    return new AccountView(
        line.account().name(),
        line.account().platform(),
        line.beside().who(),
        glance.at(),
        line.needs(),
        glance.answers().ratePercent(),
        glance.answers().waitHours(),
        glance.day().done(),
        glance.day().total(),
        campaign == null ? null : campaign.id());
  }

  private static AccountView of(Account account) {
    return new AccountView(
        account.name(), account.platform(), null, null, null, null, null, null, null, null);
  }
}
