package tend.web.playbooks;

import java.util.List;

/**
 * A file of a playbook in the editor.
 *
 * @param stamp what a save must name
 * @param writable whether it can be saved
 * @param cards whether its rules can be seen as sentences with fields
 * @param say what the editor says, as a JSON object
 */
public record EditorPage(
    String id,
    String title,
    List<PlaybooksPage.State> states,
    String file,
    String text,
    String stamp,
    boolean writable,
    boolean cards,
    List<Tab> tabs,
    List<Book> books,
    String say) {
  public EditorPage {
    states = List.copyOf(states);
    tabs = List.copyOf(tabs);
    books = List.copyOf(books);
  }

  /** A file of the playbook. */
  public record Tab(String file, String url, boolean here) {}

  /**
   * A playbook in the tree.
   *
   * @param leaves what is seen of it where it is the one that is open
   */
  public record Book(
      String title, String url, boolean here, int rules, String tone, List<Leaf> leaves) {
    public Book {
      leaves = List.copyOf(leaves);
    }
  }

  /**
   * A file or a rule in it.
   *
   * @param url empty for what developers write on disk
   * @param line where the rule starts in the file that is open; 0 for a file, or a rule elsewhere
   */
  public record Leaf(
      String name, String url, String icon, boolean here, boolean deeper, int line) {}

  public String url() {
    return tabs.stream().filter(Tab::here).findFirst().map(Tab::url).orElse("");
  }
}
