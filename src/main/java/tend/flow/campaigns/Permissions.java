package tend.flow.campaigns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.facts.FanWork;
import tend.facts.derivation.Derivation;
import tend.flow.Accounts;
import tend.flow.UnknownName;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Noted;
import tend.model.SaidRights;
import tend.store.ActivityStore;

/**
 * The permissions to show what fans made: what is known of each, and what the owner says of one.
 * Threads may share it.
 */
public final class Permissions {
  private static final List<String> STATES =
      List.of("asked", "none", "granted", "expired", "declined", "withdrawn");
  private static final Comparator<Permission> PRESSING =
      Comparator.comparing((Permission p) -> STATES.indexOf(p.state()))
          .thenComparing(Permission::since)
          .thenComparing(Permission::work);

  private final Accounts accounts;
  private final ActivityStore activity;

  public Permissions(Accounts accounts, ActivityStore activity) {
    this.accounts = accounts;
    this.activity = activity;
  }

  /**
   * The permission to show one work.
   *
   * @param name who made it, for the eyes of the owner
   * @param state none, asked, granted, declined, expired or withdrawn
   * @param scope where it may be shown, as the owner noted it
   * @param until when it ends by itself; null for never
   * @param shown whether the account showed it; null where that is unknown
   * @param next what is next
   */
  public record Permission(
      String account,
      String work,
      String person,
      String name,
      @Nullable String url,
      String state,
      Instant since,
      @Nullable String scope,
      @Nullable Instant until,
      @Nullable Boolean shown,
      String next) {}

  /** All works of an account's fans, the most pressing first. */
  public List<Permission> all(Account account, Instant at) {
    List<Interaction> rows = activity.read(account.name(), at);
    return all(Derivation.sheet(account, rows, at), rows);
  }

  /** The same from a sheet that is at hand, and the rows it was derived from. */
  public List<Permission> all(FactSheet sheet, List<Interaction> rows) {
    Map<String, Map<String, String>> columns =
        rows.stream().collect(Collectors.toMap(Interaction::id, Interaction::more));
    return sheet.habits(FanWork.class).stream()
        .map(work -> permission(sheet, work, columns.getOrDefault(work.id(), Map.of())))
        .sorted(PRESSING)
        .toList();
  }

  private static Permission permission(FactSheet sheet, FanWork work, Map<String, String> columns) {
    Instant since = sheet.daysAgo(work.rightsDays());
    Instant until = until(work, columns, since);
    String scope = work.rights().equals("granted") ? columns.get(Noted.RIGHTS_SCOPE) : null;
    return new Permission(
        sheet.account().name(),
        work.id(),
        work.person(),
        work.shown() == null ? work.person() : work.shown(),
        work.url(),
        work.rights(),
        since,
        scope,
        until,
        work.shared(),
        next(work, until));
  }

  private static @Nullable Instant until(FanWork work, Map<String, String> columns, Instant since) {
    return switch (work.rights()) {
      case "none", "asked" ->
          columns.getOrDefault(Noted.RIGHTS, "").isEmpty() || columns.containsKey(Noted.RIGHTS_AT)
              ? since.plus(FanWork.EXPIRES_AFTER)
              : null;
      case "granted" -> {
        List<SaidRights> said = SaidRights.in(columns);
        yield said.isEmpty() ? null : said.get(said.size() - 1).until();
      }
      default -> null;
    };
  }

  private static String next(FanWork work, @Nullable Instant until) {
    boolean shown = Boolean.TRUE.equals(work.shared());
    return switch (work.rights()) {
      case "none" -> "ask" + (until == null ? "" : " before " + until);
      case "asked" -> "wait" + (until == null ? "" : " until " + until + ", then ask anew");
      case "granted" ->
          (shown ? "shown; thank them" : "show it and thank them")
              + (until == null ? "" : "; take it down by " + until);
      case "expired" -> shown ? "ask anew, or take it down" : "ask anew before it is shown";
      default -> shown ? "take it down" : "leave it alone";
    };
  }

  /**
   * Says how it stands with one work.
   *
   * @param account null where one account alone has that work
   * @param state asked, granted, declined or withdrawn
   * @param scope where it may be shown; null where nothing is said
   * @throws UnknownName where there is no such work of somebody else's
   */
  public Permission say(
      @Nullable String account,
      String work,
      String state,
      @Nullable String scope,
      @Nullable Instant until,
      Instant at) {
    Account whose = whose(account, work);
    Interaction row = row(whose, work, at);
    List<SaidRights> all = new ArrayList<>(SaidRights.in(row.more()));
    all.add(new SaidRights(state, at, until));
    return note(whose, work, all, scope, at);
  }

  /**
   * Takes back what was said last; what was said before holds again, else what words tell.
   *
   * @throws UnknownName where nothing was said
   */
  public Permission takeBack(@Nullable String account, String work, Instant at) {
    Account whose = whose(account, work);
    List<SaidRights> all = new ArrayList<>(SaidRights.in(row(whose, work, at).more()));
    if (all.isEmpty()) {
      throw new UnknownName(
          "nothing was said about the permission to show " + work,
          "say it with: permission " + work + " asked|granted|declined|withdrawn");
    }
    all.remove(all.size() - 1);
    return note(whose, work, all, null, at);
  }

  private Permission note(
      Account whose, String work, List<SaidRights> all, @Nullable String scope, Instant at) {
    activity.note(whose.name(), work, SaidRights.columns(all, scope), at);
    return all(whose, at).stream()
        .filter(p -> p.work().equals(work))
        .findFirst()
        .orElseGet(() -> unsaid(whose, row(whose, work, at)));
  }

  /** Of a row that is a work of a fan's only where the owner says so. */
  private static Permission unsaid(Account whose, Interaction row) {
    return new Permission(
        whose.name(),
        row.id(),
        row.author(),
        row.shownName(),
        row.url(),
        "none",
        row.at(),
        null,
        null,
        null,
        "nothing is asked of it");
  }

  /**
   * The account that has that work.
   *
   * @throws UnknownName where none has it, or several have and none is named
   */
  public Account whose(@Nullable String account, String work) {
    if (account != null) {
      return accounts.named(account);
    }
    List<Account> with =
        accounts.all().stream().filter(a -> activity.find(a.name(), work).isPresent()).toList();
    if (with.size() != 1) {
      throw with.isEmpty() ? unknown(work) : several(work, with);
    }
    return with.get(0);
  }

  private static UnknownName several(String work, List<Account> with) {
    return new UnknownName(
        with.size() + " accounts have a row " + work,
        "name one with --account, such as " + with.get(0).name());
  }

  private static UnknownName unknown(String work) {
    return new UnknownName("there is no work " + work, "list them with: permission --account NAME");
  }

  private Interaction row(Account whose, String work, Instant at) {
    Optional<Interaction> row = activity.find(whose.name(), work);
    Interaction found = row.filter(one -> !one.at().isAfter(at)).orElseThrow(() -> unknown(work));
    if (found.own() || found.author().isEmpty()) {
      throw new UnknownName(
          work + " is nobody else's work, so nobody else is to be asked",
          "list works with: permission --account NAME");
    }
    return found;
  }
}
