package tend.store;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.model.Account;
import tend.model.Preferences;
import tend.model.out.CalendarFeed;
import tend.model.out.Digest;
import tend.model.out.Tries;
import tend.model.out.Webhook;
import tend.model.out.Webhook.Event;
import tend.model.out.WhoseList;

/** What is kept of lists that leave, on both databases. */
class OutStoresTest extends OnBothDatabases {
  private static final WhoseList STUDIO = WhoseList.ofAccount("studio");
  private static final WhoseList ANA = WhoseList.ofCreator("Ana");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFeedIsFoundByItsHashUntilItIsTakenBack(boolean isEmbedded) {
    FeedStore feeds = new FeedStore(open(isEmbedded), space());
    CalendarFeed feed = new CalendarFeed(ANA, "h1", NOW);
    feeds.save(feed);
    assertThat(feeds.find("h1")).contains(feed);
    assertThat(feeds.of(ANA)).contains(feed);
    assertThat(feeds.of(WhoseList.ofAccount("Ana"))).isEmpty();
    assertThat(feeds.delete(ANA)).isTrue();
    assertThat(feeds.find("h1")).isEmpty();
    assertThat(feeds.delete(ANA)).isFalse();
  }

  private static Digest digest(WhoseList list, @Nullable LocalDate period, Tries tries) {
    return new Digest(list, "ana@example.org", true, 8, true, period, NOW, tries);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDigestComesBackAsItWasKept(boolean isEmbedded) {
    DigestStore digests = new DigestStore(open(isEmbedded), space());
    digests.save(digest(STUDIO, null, Tries.FINE));
    Digest later =
        digest(STUDIO, LocalDate.of(2026, 3, 2), Tries.FINE.failedAgain(NOW, "it sleeps"));
    digests.save(later);
    assertThat(digests.all()).containsExactly(later);
    assertThat(digests.delete(STUDIO, "bo@example.org")).isFalse();
    assertThat(digests.delete(STUDIO, "ana@example.org")).isTrue();
    assertThat(digests.all()).isEmpty();
  }

  private static Webhook webhook(WhoseList list, String id) {
    return new Webhook(
        list,
        id,
        "https://example.org/",
        List.of(Event.DONE, Event.LIST),
        "locked",
        true,
        Map.of(),
        null,
        Tries.FINE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aWebhookComesBackAsItWasKept(boolean isEmbedded) {
    WebhookStore webhooks = new WebhookStore(open(isEmbedded), space());
    Webhook made = webhook(STUDIO, "w1");
    webhooks.add(made);
    assertThat(webhooks.find("w1")).contains(made);
    Webhook told =
        made.knowing(Event.LIST, "s1", NOW).tried(Tries.FINE.failedAgain(NOW, "it sleeps"));
    webhooks.keep(told);
    assertThat(webhooks.all()).containsExactly(told);
    assertThat(webhooks.delete("w1")).isTrue();
    webhooks.keep(told);
    assertThat(webhooks.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void deletingTheLastAccountOfACreatorTakesWhatIsTheirs(boolean isEmbedded) {
    String space = space();
    AccountStore accounts = new AccountStore(open(isEmbedded), space);
    for (String name : List.of("one", "two")) {
      accounts.save(of("Ana", space, name));
    }
    accounts.save(of("Bo", space, "three"));
    DigestStore digests = new DigestStore(open(isEmbedded), space);
    WebhookStore webhooks = new WebhookStore(open(isEmbedded), space);
    digests.save(digest(ANA, null, Tries.FINE));
    Digest bos = digest(WhoseList.ofCreator("Bo"), null, Tries.FINE);
    digests.save(bos);
    webhooks.add(webhook(ANA, "w1"));
    accounts.delete("one");
    assertThat(digests.all()).hasSize(2);
    accounts.delete("two");
    assertThat(digests.all()).containsExactly(bos);
    assertThat(webhooks.all()).isEmpty();
  }

  private static Account of(String creator, String space, String name) {
    Preferences usual = Preferences.DEFAULT;
    return new Account(
        space,
        name,
        "x",
        null,
        false,
        new Preferences(
            null, usual.minutes(), usual.opens(), usual.closes(), usual.restDays(), null, creator));
  }
}
