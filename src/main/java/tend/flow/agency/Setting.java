package tend.flow.agency;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.flow.Accounts;
import tend.flow.UnknownName;
import tend.flow.agency.Changed.Refused;
import tend.flow.agency.Changed.Why;
import tend.model.Account;
import tend.model.Json;
import tend.model.Pause;
import tend.model.Preferences;
import tend.model.Whose;
import tend.store.AgencyStore;

/** A setting that can be changed on several accounts at once, as JSON. Threads may share it. */
final class Setting {
  private static final int MOST_DAYS = 366;
  private static final int WEEK = 7;
  private final Accounts accounts;
  private final AgencyStore agency;

  Setting(Accounts accounts, AgencyStore agency) {
    this.accounts = accounts;
    this.agency = agency;
  }

  /** What stands there. */
  String of(String setting, Account account) {
    return switch (setting) {
      case "who" -> Json.write(agency.lookedAfter().getOrDefault(account.name(), ""));
      case "budget" -> Json.write(account.preferences().minutes());
      case "pause" -> Json.write(account.preferences().pauses());
      default ->
          throw new UnknownName("there is no setting " + setting, "name who, budget or pause");
    };
  }

  /** What would stand there. */
  String after(Change change, Account account, Instant at) {
    return switch (change.setting()) {
      case "who" -> Json.write(((Change.Who) change).name());
      case "budget" -> Json.write(Collections.nCopies(WEEK, ((Change.Budget) change).minutes()));
      default -> Json.write(paused(account, ((Change.PauseUntil) change).last(), at));
    };
  }

  private static List<Pause> paused(Account account, LocalDate last, Instant at) {
    List<Pause> all = new ArrayList<>(account.preferences().pauses());
    all.add(new Pause(account.preferences().dayOf(at), last));
    return Pause.joined(all);
  }

  /** Puts it there. */
  void put(String setting, Account account, String json) {
    Preferences now = account.preferences();
    switch (setting) {
      case "who" ->
          agency.lookAfter(account.name(), Json.read(json, new TypeReference<String>() {}));
      case "budget" ->
          accounts.save(
              account.with(now.within(Json.read(json, new TypeReference<List<Integer>>() {}))));
      default ->
          accounts.save(
              account.with(now.pausing(Json.read(json, new TypeReference<List<Pause>>() {}))));
    }
  }

  /** Why it cannot be put there; null where it can. */
  @Nullable Refused refused(Change change, Account account, List<String> chosen, Instant at) {
    if (change instanceof Change.PauseUntil pause) {
      LocalDate today = account.preferences().dayOf(at);
      if (pause.last().isBefore(today) || pause.last().isAfter(today.plusDays(MOST_DAYS))) {
        return new Refused(account.name(), Why.NOT_THAT_DAY, today.toString());
      }
      Pause on = Pause.on(today, account.preferences().pauses()).orElse(null);
      if (on != null && on.to().isAfter(pause.last())) {
        return new Refused(account.name(), Why.PAUSED_LONGER, on.to().toString());
      }
    }
    List<String> others = sharing(change, account, chosen);
    if (!others.isEmpty()) {
      return new Refused(account.name(), Why.SHARED, String.join(", ", others));
    }
    boolean same = of(change.setting(), account).equals(after(change, account, at));
    return same ? new Refused(account.name(), Why.SAME, "") : null;
  }

  /** A person's budget and pauses are those of all their accounts. */
  private List<String> sharing(Change change, Account account, List<String> chosen) {
    if (change instanceof Change.Who) {
      return List.of();
    }
    return accounts.sharing(Whose.of(account)).stream()
        .map(Account::name)
        .filter(name -> !chosen.contains(name))
        .toList();
  }
}
