package tend.flow.impact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.Given;
import tend.model.Account;
import tend.model.Interaction;
import tend.store.AccountStore;
import tend.store.ActivityStore;
import tend.store.AnswerStore;
import tend.store.Database;
import tend.store.ItemStore;
import tend.store.PlaybookStore;

/** A strategist's desk for tests: a real database and a folder with one small playbook, "mine". */
final class Desk implements AutoCloseable {
  final Path rules;
  final Database database;
  final AccountStore accounts;
  final ActivityStore activity;
  final ItemStore items;
  final AnswerStore answers;
  final PlaybookStore playbooks;

  Desk(Path folder) throws IOException {
    this(folder, folder.resolve("rules"));
    write("README.md", README);
    write("rules.dslr", RULES);
    write("settings.yaml", SETTINGS);
    write("scenarios.yaml", SCENARIOS);
  }

  /** With the playbooks of another folder. */
  Desk(Path folder, Path rules) {
    this.rules = rules;
    this.database = Database.inFolder(folder.resolve("db"));
    this.accounts = new AccountStore(database, Account.MAIN_SPACE);
    this.activity = new ActivityStore(database, Account.MAIN_SPACE);
    this.items = new ItemStore(database, Account.MAIN_SPACE);
    this.answers = new AnswerStore(database, Account.MAIN_SPACE);
    this.playbooks = new PlaybookStore(database, Account.MAIN_SPACE);
  }

  private static final String README =
      """
      ---
      id: mine
      title: Mine
      owner: me
      reviewed: 2026-03-01
      sources: [ { id: book, title: A book } ]
      ---
      # Mine
      """;

  private static final String RULES =
      """
      rule "question"
        @title("Answer a question")  @why("It waits.")  @source("book")  @priority("high")  @effort("2 min")
      when
        For each waiting comment that asks a question
        That comment has waited at least [wait] hours
      then
        Recommend for that comment "Answer the question"
      end

      rule "regular"
        @title("Answer a regular")  @why("They come.")  @source("book")  @priority("normal")  @effort("1 min")
      when
        For each waiting comment
        The person behind that comment has written at least [many] comments
      then
        Recommend for that comment "Answer a regular"
      end
      """;

  private static final String SETTINGS =
      """
      settings:
        wait: { value: 4, unit: hours, range: [0, 72], why: "w" }
        many: { value: 1, unit: comments, range: [1, 9], why: "m" }
      """;

  private static final String SCENARIOS =
      """
      now: 2026-03-02T09:00:00Z
      scenarios:
        - name: A question waits
          given:
            - { comment: c, by: ana, age: 5h, text: "How long does it rest?" }
          expect-fires: { question: yes }
      """;

  /** Writes a file of the playbook. */
  void write(String file, String text) throws IOException {
    Files.createDirectories(rules.resolve("mine"));
    Files.writeString(rules.resolve("mine").resolve(file), text);
  }

  /** Writes other words into a file of the playbook. */
  void replace(String file, String was, String is) throws IOException {
    String text = Files.readString(rules.resolve("mine").resolve(file));
    write(file, text.replace(was, is));
  }

  /** Brings the files as they stand in force. */
  void publish(Instant at) {
    Sides.Asked all = new Sides.Asked(null, null, Map.of());
    new ChooseSides(rules, playbooks)
        .of(all)
        .after()
        .forEach(
            p ->
                playbooks.keep(
                    p.id(),
                    new PlaybookStore.Content(p.version(), p.files().files(), null),
                    at,
                    "ana"));
  }

  Account account(String name, Interaction... rows) {
    Account account = Account.named(name, "instagram");
    store(account, List.of(rows));
    return account;
  }

  void store(Account account, List<Interaction> rows) {
    accounts.save(account);
    activity.write(
        account.name(),
        to -> {
          rows.forEach(to);
          return rows.size();
        });
  }

  Sides sides(@Nullable String against, Map<String, String> set) {
    return new ChooseSides(rules, playbooks).of(new Sides.Asked("mine", against, set));
  }

  /** What a number would do to all accounts. */
  Impacted setting(String name, int value) {
    return impact(sides(null, Map.of(name, String.valueOf(value))), null);
  }

  /** What the files would do to all accounts. */
  Impacted files() {
    return impact(sides(null, Map.of()), null);
  }

  Impacted impact(Sides sides, @Nullable String rule) {
    return new Impact(activity, accounts, items, answers).of(question(sides, rule), progress -> {});
  }

  Impact.Question question(Sides sides, @Nullable String rule) {
    return new Impact.Question(
        accounts.all(),
        one -> sides.before(),
        one -> sides.after(),
        sides.policies(),
        Given.NOW,
        sides.about(),
        sides.set(),
        rule);
  }

  static Set<String> accountsOf(Impacted impact) {
    return impact.examples().stream()
        .map(Impacted.Example::account)
        .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
  }

  @Override
  public void close() {
    database.close();
  }
}
