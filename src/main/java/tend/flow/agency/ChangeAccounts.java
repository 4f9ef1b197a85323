package tend.flow.agency;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.flow.Accounts;
import tend.flow.UnknownName;
import tend.flow.agency.Changed.Refused;
import tend.flow.agency.Changed.Why;
import tend.model.Account;
import tend.model.AccountChange;
import tend.model.Json;
import tend.model.Pause;
import tend.store.AgencyStore;

/**
 * Changes a setting on several accounts at once, and gives each its former one back. Where it is
 * refused nothing changes, and it is said why; the others change all the same. Threads may share
 * it.
 */
public final class ChangeAccounts {
  private static final Duration KEPT = Duration.ofDays(7);
  private final Accounts accounts;
  private final AgencyStore agency;
  private final Setting setting;

  public ChangeAccounts(Accounts accounts, AgencyStore agency) {
    this.accounts = accounts;
    this.agency = agency;
    this.setting = new Setting(accounts, agency);
  }

  /**
   * Changes those accounts.
   *
   * @param id to find it again by, which no other change has
   */
  public Changed change(String id, List<String> names, Change change, Instant at) {
    List<String> chosen = List.copyOf(new TreeSet<>(names));
    List<AccountChange> lines = new ArrayList<>();
    for (String name : chosen) {
      lines.add(one(id, name, chosen, change, at));
    }
    for (AccountChange line : lines) {
      if (line.became() != null) {
        setting.put(line.setting(), accounts.named(line.account()), line.became());
      }
    }
    agency.keep(lines, at.minus(KEPT));
    return told(id, lines);
  }

  private AccountChange one(
      String id, String name, List<String> chosen, Change change, Instant at) {
    Account account = accounts.find(name).orElse(null);
    Refused refused =
        account == null
            ? new Refused(name, Why.UNKNOWN, "")
            : setting.refused(change, account, chosen, at);
    if (account == null || refused != null) {
      return line(id, name, change.setting(), null, null, refused, at);
    }
    String was = setting.of(change.setting(), account);
    return line(id, name, change.setting(), was, setting.after(change, account, at), null, at);
  }

  private static AccountChange line(
      String id,
      String account,
      String setting,
      @Nullable String was,
      @Nullable String became,
      @Nullable Refused refused,
      Instant at) {
    String why = refused == null ? null : refused.why().name() + " " + refused.about();
    return new AccountChange(id, account, setting, was, became, why, at);
  }

  /**
   * Gives each account back what stood there before that change, unless somebody changed it since.
   *
   * @param undoing the id that taking back gets
   * @throws UnknownName where there was no such change
   */
  public Changed undo(String id, String undoing, Instant at) {
    List<AccountChange> before = agency.change(id);
    if (before.isEmpty()) {
      throw new UnknownName("there is no change " + id, "it may have been over a week ago");
    }
    List<AccountChange> lines = new ArrayList<>();
    for (AccountChange line : before) {
      if (line.was() != null) {
        lines.add(back(line, undoing, at));
      }
    }
    for (AccountChange line : lines) {
      if (line.became() != null) {
        setting.put(line.setting(), accounts.named(line.account()), line.became());
      }
    }
    agency.keep(lines, at.minus(KEPT));
    return told(undoing, lines);
  }

  private AccountChange back(AccountChange line, String undoing, Instant at) {
    Account account = accounts.find(line.account()).orElse(null);
    Why why =
        account == null
            ? Why.UNKNOWN
            : setting.of(line.setting(), account).equals(line.became()) ? null : Why.CHANGED_SINCE;
    return why == null
        ? line(
            undoing,
            line.account(),
            line.setting(),
            /* was= */ line.became(),
            /* became= */ line.was(),
            null,
            at)
        : line(
            undoing,
            line.account(),
            line.setting(),
            null,
            null,
            new Refused(line.account(), why, ""),
            at);
  }

  /** What became of the change of that id; empty where there is none. */
  public Optional<Changed> find(String id) {
    List<AccountChange> lines = agency.change(id);
    return lines.isEmpty() ? Optional.empty() : Optional.of(told(id, lines));
  }

  private static Changed told(String id, List<AccountChange> lines) {
    List<String> changed = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    String to = "";
    for (AccountChange line : lines) {
      String why = line.refused();
      if (why != null) {
        String[] two = why.split(" ", 2);
        refused.add(new Refused(line.account(), Why.valueOf(two[0]), two[1]));
      } else {
        changed.add(line.account());
        to = shown(line.setting(), line.became());
      }
    }
    return new Changed(id, lines.isEmpty() ? "" : lines.get(0).setting(), to, changed, refused);
  }

  /** A name, the minutes of a Monday, or the last day off. */
  private static String shown(String setting, @Nullable String json) {
    if (json == null) {
      return "";
    }
    return switch (setting) {
      case "who" -> Json.read(json, new TypeReference<String>() {});
      case "budget" ->
          String.valueOf(Json.read(json, new TypeReference<List<Integer>>() {}).get(0));
      default ->
          Json.read(json, new TypeReference<List<Pause>>() {}).stream()
              .map(p -> p.to().toString())
              .reduce("", (one, later) -> later);
    };
  }
}
