package tend.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.Given;
import tend.model.Interaction;

/** What came since a write is known without a look at what there was before, on both databases. */
class SmallWritesTest extends OnBothDatabases {
  private static final String ACCOUNT = "ana";

  private static ActivityStore store(boolean isEmbedded) {
    return new ActivityStore(open(isEmbedded), space());
  }

  private static Interaction comment(String id, String text) {
    return Given.comment(id, "bo", Duration.ofHours(1), text);
  }

  private static long write(ActivityStore store, Interaction... rows) {
    store.write(
        ACCOUNT,
        to -> {
          List.of(rows).forEach(to);
          return 0;
        });
    return store.stamp(ACCOUNT);
  }

  private static Optional<List<String>> since(ActivityStore store, long stored) {
    return store
        .addedSince(ACCOUNT, stored)
        .map(as -> as.rows().stream().map(Interaction::id).toList());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void onlyWhatCameSinceIsRead(boolean isEmbedded) {
    ActivityStore store = store(isEmbedded);
    long first = write(store, comment("a", "Lovely"));
    write(store, comment("b", "How?"), comment("a", "Lovely"));
    long last = write(store, comment("c", "Why?"));
    assertThat(since(store, first)).contains(List.of("b", "c"));
    assertThat(store.addedSince(ACCOUNT, first).orElseThrow().stored()).isEqualTo(last);
    assertThat(since(store, last)).contains(List.of());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAccountWithoutActivityHasNothingSince(boolean isEmbedded) {
    assertThat(since(store(isEmbedded), 0)).contains(List.of());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTextThatChangedIsNotAnAddition(boolean isEmbedded) {
    ActivityStore store = store(isEmbedded);
    long first = write(store, comment("a", "Lovely"));
    long second = write(store, comment("a", "Lovely!"), comment("b", "How?"));
    assertThat(since(store, first)).isEmpty();
    assertThat(since(store, second)).contains(List.of());
  }

  private static Interaction liked(String id, String likes) {
    return comment(id, "Lovely").with(Map.of("likes", likes, "handle", "bo.example"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRowThatIsOnlyLikedMoreIsNoChange(boolean isEmbedded) {
    ActivityStore store = store(isEmbedded);
    long first = write(store, liked("a", "3"));
    assertThat(write(store, liked("a", "4"))).isEqualTo(first);
    assertThat(store.find(ACCOUNT, "a").orElseThrow().more("likes")).isEqualTo("4");
    long second = write(store, liked("a", "5"), liked("b", "1"));
    assertThat(since(store, first)).contains(List.of("b"));
    assertThat(since(store, second)).contains(List.of());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRowThatIsAlsoNamedOtherwiseIsAChange(boolean isEmbedded) {
    ActivityStore store = store(isEmbedded);
    long first = write(store, liked("a", "3"));
    Map<String, String> other = Map.of("likes", "4", "handle", "bo.another");
    write(store, comment("a", "Lovely").with(other));
    assertThat(since(store, first)).isEmpty();
    assertThat(store.find(ACCOUNT, "a").orElseThrow().more()).isEqualTo(other);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsKnownAlreadyIsNoWrite(boolean isEmbedded) {
    ActivityStore store = store(isEmbedded);
    long first = write(store, comment("a", "Lovely"));
    assertThat(write(store, comment("a", "Lovely"))).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofManyRowsOnlyTheNewOnesCount(boolean isEmbedded) {
    ActivityStore store = store(isEmbedded);
    Interaction[] many =
        IntStream.rangeClosed(0, SmallWrites.MOST_ROWS)
            .mapToObj(i -> comment("many" + i, "How?"))
            .toArray(Interaction[]::new);
    long first = write(store, many);
    many[0] = comment("new", "How?");
    write(store, many);
    assertThat(since(store, first)).contains(List.of("new"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRowThatWentIsNotAnAddition(boolean isEmbedded) {
    ActivityStore store = store(isEmbedded);
    long first = write(store, comment("a", "Lovely"));
    store.remove(ACCOUNT, List.of("a"));
    write(store, comment("b", "How?"));
    assertThat(since(store, first)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofManyRowsAtOnceNothingIsKept(boolean isEmbedded) {
    ActivityStore store = store(isEmbedded);
    long first = write(store, comment("a", "Lovely"));
    Interaction[] many =
        IntStream.rangeClosed(0, SmallWrites.MOST_ROWS)
            .mapToObj(i -> comment("many" + i, "How?"))
            .toArray(Interaction[]::new);
    write(store, many);
    assertThat(since(store, first)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoComesBackLateReadsAll(boolean isEmbedded) {
    ActivityStore store = store(isEmbedded);
    long first = write(store, comment("a", "Lovely"));
    long second = write(store, comment("b", "How?"));
    for (int i = 0; i < 32; i++) {
      write(store, comment("later" + i, "How?"));
    }
    assertThat(since(store, first)).isEmpty();
    assertThat(since(store, second).orElseThrow()).hasSize(32);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anotherAccountsWritesAreItsOwn(boolean isEmbedded) {
    ActivityStore store = store(isEmbedded);
    long first = write(store, comment("a", "Lovely"));
    store.write(
        "ben",
        to -> {
          to.accept(comment("x", "How?"));
          return 0;
        });
    write(store, comment("b", "How?"));
    assertThat(since(store, first)).contains(List.of("b"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void afterSomebodyWasForgottenAllIsReadAgain(boolean isEmbedded) {
    String space = space();
    ActivityStore store = new ActivityStore(open(isEmbedded), space);
    long first = write(store, comment("a", "Lovely"));
    long second = write(store, comment("b", "How?"));
    ForgetStore forget = new ForgetStore(open(isEmbedded), space);
    forget.forget(forget.find(ACCOUNT, "bo").get(0), false);
    assertThat(since(store, first)).isEmpty();
    assertThat(since(store, second)).isEmpty();
  }
}
