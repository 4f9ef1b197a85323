package tend.flow.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.flow.Accounts;
import tend.flow.PlatformWord;
import tend.flow.UnknownName;
import tend.flow.settings.WrittenSettings.Hours;
import tend.model.Account;
import tend.model.Assistant;
import tend.model.Preferences;
import tend.model.Whose;

/**
 * Changes the settings of an account to what somebody wrote, all of it or nothing. What belongs to
 * the person changes on all accounts of theirs. Threads may share it.
 */
public final class ChangeSettings {
  private final Accounts accounts;

  public ChangeSettings(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * What somebody wrote; null keeps what is.
   *
   * @param minutes one number, or seven from Monday on
   * @param hours such as 09:00-18:00
   * @param restDays such as sat,sun, or none
   * @param brand blank for none, as is the creator
   * @param verified yes, no or unknown
   * @param regions such as us,uk, or all
   * @param pause such as 2026-12-20..2027-01-03, added to others; none ends all
   * @param quiet such as 21-8, or none
   * @param assistants each such as Kim=15, added to others; none drops those before it
   */
  public record Wish(
      @Nullable String platform,
      @Nullable String me,
      @Nullable String zone,
      @Nullable String minutes,
      @Nullable String hours,
      @Nullable String restDays,
      @Nullable String brand,
      @Nullable String creator,
      @Nullable String verified,
      @Nullable String regions,
      @Nullable String pause,
      @Nullable String quiet,
      List<String> assistants) {
    public Wish {
      assistants = List.copyOf(assistants);
    }
  }

  /**
   * Changes and keeps them; how days were until then is remembered.
   *
   * @throws Unacceptable where something cannot be taken; then nothing changed
   */
  public Account change(Account before, Wish wish, Instant at) {
    Account after = new Change(before, wish, at).made();
    accounts.save(after);
    return after;
  }

  /** Gives accounts back the settings they had. */
  public void restore(List<Account> before) {
    for (Account one : before) {
      accounts.find(one.name()).ifPresent(now -> accounts.save(now.with(one.preferences())));
    }
  }

  /**
   * The account as it is and all that share the day with it now or would then, itself last: what to
   * give back to {@link #restore}.
   */
  public List<Account> touched(Account account, Wish wish) {
    Set<Account> touched = new LinkedHashSet<>(accounts.sharing(Whose.of(account)));
    Stream.ofNullable(blankIsNull(wish.creator()))
        .flatMap(creator -> accounts.ofCreator(creator).stream())
        .forEach(person -> touched.addAll(person.accounts()));
    touched.remove(account);
    touched.add(account);
    return List.copyOf(touched);
  }

  /** One change; used once, by one thread. */
  private final class Change {
    private final Account before;
    private final Wish wish;
    private final Instant at;
    private final List<NotASetting> problems = new ArrayList<>();

    Change(Account before, Wish wish, Instant at) {
      this.before = before;
      this.wish = wish;
      this.at = at;
    }

    Account made() {
      Preferences was = start(before.preferences());
      String platform = orNothing(wish.platform(), Change::platform, null);
      Account changed = before.of(platform, blankIsNull(wish.me())).with(chosen(was));
      Account after = changed.with(days(changed).insteadOf(was, at));
      if (!problems.isEmpty()) {
        throw new Unacceptable(problems);
      }
      return after;
    }

    /** Whoever joins another person starts with what that person chose. */
    private Preferences start(Preferences own) {
      String joined = blankIsNull(wish.creator());
      return joined == null || joined.equals(own.creator())
          ? own
          : accounts
              .ofCreator(joined)
              .map(w -> own.joining(w.accounts().get(0).preferences()))
              .orElse(own);
    }

    private static @Nullable String platform(String written) {
      try {
        return PlatformWord.of(written);
      } catch (UnknownName e) {
        throw new NotASetting("platform", "{0}", String.valueOf(e.getMessage()));
      }
    }

    private Preferences chosen(Preferences was) {
      Hours hours =
          taken(wish.hours(), WrittenSettings::hours, new Hours(was.opens(), was.closes()));
      return new Preferences(
          orNothing(wish.zone(), WrittenSettings::zone, was.zone()),
          taken(wish.minutes(), WrittenSettings::minutes, was.minutes()),
          hours.opens(),
          hours.closes(),
          taken(wish.restDays(), WrittenSettings::restDays, was.restDays()),
          wish.brand() == null ? was.brand() : blankIsNull(wish.brand()),
          wish.creator() == null ? was.creator() : blankIsNull(wish.creator()),
          orNothing(wish.verified(), WrittenSettings::verified, was.verified()),
          taken(wish.regions(), WrittenSettings::regions, was.regions()),
          was.pauses(),
          was.quiet(),
          was.assistants(),
          was.earlier());
    }

    /** Pauses are counted in the zone that holds from now on. */
    private Preferences days(Account account) {
      Preferences was = account.preferences();
      LocalDate today = LocalDate.ofInstant(at, account.zone());
      return was.pausing(
              taken(wish.pause(), w -> WrittenDays.pauses(w, was.pauses(), today), was.pauses()))
          .keepingQuiet(orNothing(wish.quiet(), WrittenDays::quiet, was.quiet()))
          .helpedBy(helpers(was.assistants()));
    }

    private List<Assistant> helpers(List<Assistant> was) {
      List<Assistant> named = tried(() -> WrittenDays.assistants(wish.assistants(), was));
      return named == null ? was : named;
    }

    private <T> T taken(@Nullable String written, Function<String, T> read, T otherwise) {
      T value = written == null ? null : tried(() -> read.apply(written));
      return value == null ? otherwise : value;
    }

    /** The same where nothing is a value, too. */
    private <T> @Nullable T orNothing(
        @Nullable String written, Function<String, @Nullable T> read, @Nullable T otherwise) {
      return written == null ? otherwise : tried(() -> read.apply(written));
    }

    private <T> @Nullable T tried(Supplier<@Nullable T> read) {
      try {
        return read.get();
      } catch (NotASetting e) {
        problems.add(e);
        return null;
      }
    }
  }

  private static @Nullable String blankIsNull(@Nullable String written) {
    return written == null || written.isBlank() ? null : written.strip();
  }
}
