package tend.web.releases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What platforms and regulators allow.
 *
 * @param platform the one that was asked for; empty for all
 * @param action the one that was asked for; empty for all
 * @param broken the packs whose files cannot be read
 * @param verdict what holds for that action there; null unless both were asked for
 */
public record PoliciesPage(
    String platform,
    String action,
    List<String> platforms,
    List<Action> actions,
    String said,
    List<String> broken,
    @Nullable Verdict verdict,
    List<Pack> packs) {
  public PoliciesPage {
    platforms = List.copyOf(platforms);
    actions = List.copyOf(actions);
    broken = List.copyOf(broken);
    packs = List.copyOf(packs);
  }

  /** An action that can be asked for. */
  public record Action(String word, String title) {}

  /** What holds for one action on one platform. */
  public record Verdict(String said, String tone) {}

  /** What one of them published. */
  public record Pack(String id, String title, List<Statement> statements) {
    public Pack {
      statements = List.copyOf(statements);
    }
  }

  /**
   * One statement.
   *
   * @param where the platforms it holds on, and whose people it protects
   * @param url where it stands; null where that is no page of the web
   * @param stale why it should be read again; null where it was read lately
   * @param gates the rules whose items it gates
   */
  public record Statement(
      String id,
      String says,
      List<String> does,
      String where,
      String source,
      @Nullable String url,
      String read,
      @Nullable String stale,
      List<VocabularyPage.Use> gates) {
    public Statement {
      does = List.copyOf(does);
      gates = List.copyOf(gates);
    }
  }
}
