package tend.flow.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tend.Given.NOW;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.flow.TodayView;
import tend.flow.UnknownName;
import tend.model.DayPlan;
import tend.model.Json;
import tend.model.out.Webhook;
import tend.model.out.Webhook.Event;
import tend.model.out.WhoseList;
import tend.out.Message;
import tend.out.ReceivingServer;
import tend.out.Signature;
import tend.out.Unsendable;

/** What programs are told of the sample accounts, on a real database over real HTTP. */
class WebhooksTest {
  private static final WhoseList LIST = WhoseList.ofAccount("tiny.plots");
  @TempDir private Path folder;
  private ReceivingServer server;
  private App app;
  private Webhooks webhooks;

  @BeforeEach
  void open() throws Exception {
    server = new ReceivingServer();
    app = App.open(folder.resolve("data"), null, Path.of("rules"), NOW);
    app.loadSamples().at(NOW);
    webhooks = app.webhooks();
  }

  @AfterEach
  void close() {
    app.close();
    server.close();
  }

  private Webhooks.Added adding(Event... events) {
    return webhooks.add(LIST, server.url("/hook"), List.of(events), true);
  }

  private DayPlan today(Instant at) {
    return app.refreshToday().today(app.accounts().named("tiny.plots"), at, null);
  }

  private void round(Instant at) {
    webhooks.round(() -> at);
  }

  private List<String> told() {
    return server.received().stream().map(ReceivingServer.Received::event).toList();
  }

  private Webhook kept() {
    return webhooks.all().get(0);
  }

  @Test
  void aReceiverIsToldTheListOnceAndSigned() {
    Webhooks.Added added = adding(Event.LIST);
    round(NOW);
    round(NOW.plusSeconds(60));
    ReceivingServer.Received one = server.received().get(0);
    assertThat(told()).containsExactly("list");
    assertThat(one.body()).isEqualTo(Json.write(TodayView.of(today(NOW))));
    assertThat(one.signature())
        .isEqualTo(
            Signature.of(
                added.secret(), NOW, new Message(one.event(), one.delivery(), one.body())));
  }

  @Test
  void aTickIsToldAndTakingItBackChangesTheListOnly() {
    adding(Event.DONE, Event.LIST);
    round(NOW);
    String item = today(NOW).open().get(0).id();
    app.giveAnswer().done(item, NOW.plusSeconds(10));
    round(NOW.plusSeconds(60));
    assertThat(told()).containsExactly("list", "list", "done");
    assertThat(server.received().get(2).body()).contains("\"done\":[{").contains(item);
    app.giveAnswer().undo(item);
    round(NOW.plusSeconds(120));
    assertThat(told()).containsExactly("list", "list", "done", "list");
  }

  @Test
  void aCampaignIsToldWhenItComesIntoAnotherPhase() {
    webhooks.add(
        WhoseList.ofAccount("marlow.bakes"), server.url("/c"), List.of(Event.CAMPAIGN), true);
    round(NOW);
    round(NOW.plusSeconds(60));
    assertThat(told()).containsExactly("campaign");
    assertThat(server.received().get(0).body())
        .contains("\"name\":\"Starter kit giveaway\"", "\"phase\":\"prepare\"", "\"weeks\":{");
    round(NOW.plusSeconds(4 * 86_400));
    assertThat(server.received().get(1).body()).contains("\"phase\":\"tease\"");
  }

  @Test
  void whereNoCampaignRunsNothingIsTold() {
    adding(Event.CAMPAIGN);
    round(NOW);
    assertThat(told()).isEmpty();
  }

  @Test
  void aListThatComesBackIsAnotherDelivery() {
    adding(Event.LIST);
    round(NOW);
    String item = today(NOW).open().get(0).id();
    app.giveAnswer().done(item, NOW.plusSeconds(10));
    round(NOW.plusSeconds(60));
    app.giveAnswer().undo(item);
    round(NOW.plusSeconds(120));
    assertThat(server.received())
        .extracting(ReceivingServer.Received::delivery)
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  @Test
  void whatDidNotArriveIsToldAgainUnderTheSameDelivery() {
    adding(Event.LIST);
    server.answering(400);
    round(NOW);
    assertThat(kept().tries().problem()).isEqualTo("127.0.0.1: it answered 400; look into its log");
    round(NOW.plusSeconds(299));
    assertThat(told()).hasSize(1);
    round(NOW.plusSeconds(300));
    assertThat(server.received())
        .extracting(ReceivingServer.Received::delivery)
        .hasSize(2)
        .containsOnly(server.received().get(0).delivery());
    assertThat(kept().tries().problem()).isNull();
    assertThat(kept().arrivedAt()).isEqualTo(NOW.plusSeconds(300));
  }

  @Test
  void oneThatNeverTakesAnythingIsGivenUpUntilItIsTested() {
    adding(Event.LIST);
    Instant at = NOW;
    for (int i = 0; i < 12; i++) {
      server.answering(400);
      round(at);
      at = at.plusSeconds(7 * 3600);
    }
    assertThat(kept().tries().givenUp()).isTrue();
    assertThat(told()).hasSize(10);
    Instant then = at;
    assertThatThrownBy(() -> webhooks.test(kept().id(), () -> then)).isInstanceOf(Unsendable.class);
    assertThatThrownBy(() -> webhooks.test(kept().id(), () -> then)).isInstanceOf(Unsendable.class);
    webhooks.test(kept().id(), () -> then);
    assertThat(kept().tries().givenUp()).isFalse();
    round(then);
    assertThat(told()).hasSize(14).endsWith("test", "list");
  }

  /** No port has that number, which no receiver says: the client fails by itself. */
  @Test
  void oneThatFailsByAFaultDoesNotStopTheOthers() {
    String id = adding(Event.LIST).webhook().id();
    for (int i = 0; kept().id().equals(id); i++) {
      webhooks.add(LIST, "http://127.0.0.1:99999/" + i, List.of(Event.LIST), true);
    }
    round(NOW);
    assertThat(told()).containsExactly("list");
  }

  @Test
  void oneThatIsGoneIsGivenUpAtOnce() {
    adding(Event.LIST);
    server.answering(410);
    round(NOW);
    round(NOW.plusSeconds(86_400));
    assertThat(told()).hasSize(1);
    assertThat(kept().tries().problem()).contains("it says that it is gone");
  }

  @Test
  void theSecretIsUnreadableWhereItLies() throws Exception {
    String secret = adding(Event.LIST).secret();
    for (String file : List.of("tend.db", "tend.db-wal")) {
      byte[] bytes = Files.readAllBytes(folder.resolve("data").resolve(file));
      assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    }
  }

  @Test
  void theSameReceiverTwiceIsRefusedAndOneTakenAwayIsToldNoMore() {
    String id = adding(Event.LIST).webhook().id();
    assertThatThrownBy(() -> adding(Event.DONE))
        .isInstanceOf(UnknownName.class)
        .hasMessage("tiny.plots goes there already; take it away first with: webhook remove " + id);
    webhooks.remove(id);
    round(NOW);
    assertThat(told()).isEmpty();
  }

  @Test
  void nothingGoesInsideUnlessItWasAllowed() {
    assertThatThrownBy(() -> webhooks.add(LIST, server.url("/"), List.of(Event.LIST), false))
        .isInstanceOf(Unsendable.class)
        .hasMessageContaining("add it with --allow-local");
    assertThat(webhooks.all()).isEmpty();
  }
}
