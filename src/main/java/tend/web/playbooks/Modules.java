package tend.web.playbooks;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The modules the editor is made of, as the build unpacks them, under the names they call each
 * other by.
 */
public final class Modules {
  private static final List<Module> ALL =
      List.of(
          new Module("@codemirror/state", "codemirror__state/index.js"),
          new Module("@codemirror/view", "codemirror__view/index.js"),
          new Module("@codemirror/language", "codemirror__language/index.js"),
          new Module("@codemirror/commands", "codemirror__commands/index.js"),
          new Module("@codemirror/autocomplete", "codemirror__autocomplete/index.js"),
          new Module("@lezer/common", "lezer__common/index.js"),
          new Module("@lezer/highlight", "lezer__highlight/index.js"),
          new Module("@marijn/find-cluster-break", "marijn__find-cluster-break/index.js"),
          new Module("style-mod", "style-mod/style-mod.js"),
          new Module("w3c-keyname", "w3c-keyname/index.js"),
          new Module("crelt", "crelt/index.js"));

  private record Module(String name, String file) {
    String url() {
      return "/assets/vendor/" + file;
    }
  }

  /** What a browser needs to know to find them. */
  public static final String IMPORT_MAP =
      ALL.stream()
          .map(module -> "\"" + module.name() + "\":\"" + module.url() + "\"")
          .collect(Collectors.joining(",", "{\"imports\":{", "}}"));

  /** Where they are, to be fetched at once and not one after the other. */
  public static final List<String> URLS =
      Stream.concat(
              ALL.stream().map(Module::url),
              Stream.of("marks", "problems", "complete", "cards")
                  .map(own -> "/assets/editor/" + own + ".js"))
          .toList();

  private Modules() {}
}
