package tend.store;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tend.Given.NOW;
import static tend.InventedItems.covered;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.Given;
import tend.InventedItems;
import tend.model.Account;
import tend.model.Covered;
import tend.model.Item;
import tend.model.ItemText;
import tend.model.Json;
import tend.model.Listing;
import tend.model.Shown;
import tend.store.Bodies.Stored;

/** What an item of many covers is kept in runs, which nobody sees. */
class BodiesTest extends OnBothDatabases {
  private static final Account STUDIO = Account.named("studio", "mastodon");

  /** An item of so many, and of whoever is named besides. */
  private static Item item(String id, int from, int to, String... others) {
    return InventedItems.item(
        id,
        Stream.concat(IntStream.range(from, to).mapToObj(i -> "t" + i), Stream.of(others))
            .toArray(String[]::new));
  }

  private String space = "";
  private ItemStore store = new ItemStore(open(true), "");
  private boolean isEmbedded;

  private void on(boolean embedded) {
    isEmbedded = embedded;
    space = space();
    store = new ItemStore(open(embedded), space);
  }

  private void show(Item... items) {
    Listing listing =
        new Listing(STUDIO, NOW, "rules", 0, "[]", List.of(), List.of(), List.of(), List.of());
    store.show(listing, List.of(items), NOW);
  }

  private List<String> runs() {
    return with(
        h ->
            h.createQuery("SELECT body FROM item_run WHERE space_id = :space ORDER BY id")
                .bind("space", space)
                .mapTo(String.class)
                .list());
  }

  private <T> T with(Function<Handle, T> work) {
    return open(isEmbedded).jdbi().withHandle(work::apply);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anItemOfManyIsReadAsItWasListed(boolean embedded) {
    on(embedded);
    Item many = item("a", 0, 1_500);
    Item few = item("b", 0, 3);
    Item kept = item("c", 7, 900);
    show(many, few);
    store.keep(kept, NOW);
    assertThat(runs()).isNotEmpty();
    assertThat(store.find("a")).contains(new Shown(many, NOW));
    assertThat(store.of("studio")).extracting(Shown::item).containsExactly(many, few, kept);
    assertThat(store.find(List.of("a", "b")))
        .isEqualTo(Map.of("a", new Shown(many, NOW), "b", new Shown(few, NOW)));
    assertThat(store.kept("a").orElseThrow().body()).isEqualTo(Json.write(many));
    assertThat(covers(store, "a")).isEqualTo(many.what().covers());
    assertThat(covers(new ItemStore(open(embedded), space), "a")).isEqualTo(many.what().covers());
  }

  private static List<Covered> covers(ItemStore store, String id) {
    return Objects.requireNonNull(store.ever("studio").was(id)).covers();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoJoinsManyCostsARunOrTwo(boolean embedded) {
    on(embedded);
    show(item("a", 0, 1_500));
    int before = runs().size();
    for (int i = 1; i <= 5; i++) {
      show(item("b" + i, 0, 1_500, "joined" + i));
    }
    assertThat(runs().size() - before).isBetween(5, 10);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofVersionsThatAreReadEachRunStandsInMemoryOnce(boolean embedded) {
    on(embedded);
    show(item("a", 0, 1_500), item("b", 0, 1_500, "joined"));
    List<Shown> read = store.of("studio");
    assertThat(read.get(0).item().what().covers().get(0))
        .isSameAs(read.get(1).item().what().covers().get(0));
    EverListed ever = new ItemStore(open(embedded), space).ever("studio");
    assertThat(Objects.requireNonNull(ever.was("a")).covers().get(0))
        .isSameAs(Objects.requireNonNull(ever.was("b")).covers().get(0));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void runsThatNoItemHasAnyMoreGoInTime(boolean embedded) {
    on(embedded);
    for (int i = 0; i < 256; i++) {
      show(item("a", i, i + 200));
    }
    List<String> left = runs();
    assertThat(left).hasSize(ItemText.of(item("a", 255, 455)).runs().size());
    assertThat(store.find("a")).contains(new Shown(item("a", 255, 455), NOW));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anItemThatIsWrittenAnewWhileItIsReadIsReadAsItIsThen(boolean embedded) {
    on(embedded);
    show(item("a", 0, 200));
    Stored before = with(this::stored);
    show(item("a", 1_000, 1_200));
    with(
        h -> {
          new Bodies(h, space).dropUnused("studio");
          assertThat(new Bodies(h, space).item(before)).isEqualTo(item("a", 1_000, 1_200));
          return null;
        });
  }

  private Stored stored(Handle h) {
    return h.createQuery("SELECT id, account, body, runs FROM item WHERE space_id = :space")
        .bind("space", space)
        .map((row, context) -> Stored.of(row))
        .one();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whereRunsAreLostTheItemIsNamed(boolean embedded) {
    on(embedded);
    show(item("a", 0, 200));
    with(
        h -> h.createUpdate("DELETE FROM item_run WHERE space_id = :s").bind("s", space).execute());
    assertThatThrownBy(() -> store.find("a")).hasMessageContaining("item a");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoIsForgottenAmongManyStandsInNoRun(boolean embedded) {
    on(embedded);
    new ActivityStore(open(embedded), space)
        .write(
            "studio",
            to -> {
              to.accept(Given.comment("c1", "Quirin", ofHours(3), "Hi"));
              return 1;
            });
    show(item("a", 0, 300, "c1"), item("b", 0, 200, "c1"), item("c", 0, 300));
    ForgetStore forget = new ForgetStore(open(embedded), space);
    forget.forget(forget.find("studio", "Quirin").get(0), false);
    assertThat(runs()).isNotEmpty().noneMatch(run -> run.contains("c1"));
    Item left = store.find("a").orElseThrow().item();
    assertThat(left.what().covers()).hasSize(300).doesNotContain(covered("c1"));
    assertThat(store.find("c")).contains(new Shown(item("c", 0, 300), NOW));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void runsGoWithTheirAccountAndNobodyKnowsOfThem(boolean embedded) {
    on(embedded);
    show(item("a", 0, 300));
    assertThat(store.ever("studio").first(covered("t7"))).isEqualTo(NOW);
    new AccountStore(open(embedded), space).delete("studio");
    assertThat(runs()).isEmpty();
    show(item("b", 0, 1));
    assertThat(store.ever("studio").first(covered("t7"))).isNull();
  }
}
