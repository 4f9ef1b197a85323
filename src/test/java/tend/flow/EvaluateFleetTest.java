package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tend.Given.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.model.Account;
import tend.model.Item;

/** Many accounts on several threads say what each says alone. */
class EvaluateFleetTest {
  private static final int ACCOUNTS = 9;
  @TempDir private Path folder;

  private App fleet() throws IOException {
    App app = App.open(folder.resolve("data"), null, Path.of("rules"), NOW);
    for (int i = 0; i < ACCOUNTS; i++) {
      Path file = folder.resolve("rows-" + i + ".csv");
      StringBuilder rows = new StringBuilder("kind,id,at,author_id,own,text,parent,url\n");
      for (int k = 0; k <= i; k++) {
        rows.append(
            "comment,q%d,2026-03-01T20:0%d:00Z,p%d,false,Is it heavy?,,\n".formatted(k, k, k));
      }
      Files.writeString(file, rows);
      app.importActivity()
          .run(
              new ImportActivity.Wish(
                  List.of(file), "studio-" + i, "mastodon", null, null, null, n -> {}),
              NOW);
    }
    return app;
  }

  @Test
  void eachIsToldInTheOrderAskedAsItIsAlone() throws Exception {
    try (App app = fleet()) {
      List<Account> accounts = app.accounts().all();
      List<List<Item>> alone = new ArrayList<>();
      accounts.forEach(a -> alone.add(app.evaluateAccount().evaluate(a, NOW).items()));
      List<List<Item>> together = new ArrayList<>();
      new EvaluateFleet(app.evaluateAccount(), 3)
          .each(accounts, NOW, one -> together.add(one.items()));
      assertThat(together).isEqualTo(alone).hasSize(ACCOUNTS);
      assertThat(together.get(0)).isNotEmpty();
    }
  }

  @Test
  void whatGoesWrongWhereItIsToldEndsIt() throws Exception {
    try (App app = fleet()) {
      List<String> told = new ArrayList<>();
      EvaluateFleet fleet = new EvaluateFleet(app.evaluateAccount(), 2);
      assertThatThrownBy(
              () ->
                  fleet.each(
                      app.accounts().all(),
                      NOW,
                      one -> {
                        told.add(one.sheet().account().name());
                        throw new IllegalStateException("no more");
                      }))
          .hasMessage("no more");
      assertThat(told).containsExactly("studio-0");
    }
  }
}
