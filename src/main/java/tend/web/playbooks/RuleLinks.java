package tend.web.playbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tend.flow.rules.EditPlaybook;
import tend.playbook.PlaybookFiles;

/** Where the rules of a playbook are written, found also in files that are not sound. */
final class RuleLinks {
  private static final Pattern RULE = Pattern.compile("\\s*rule\\s+\"([^\"]+)\".*");

  private RuleLinks() {}

  /**
   * A rule's place.
   *
   * @param line from 1
   */
  record Link(String file, String rule, int line, String url) {}

  static List<Link> of(PlaybookFiles files) {
    List<Link> links = new ArrayList<>();
    files.files().keySet().stream()
        .filter(file -> file.endsWith(".dslr") && EditPlaybook.isEditable(file))
        .forEach(file -> links.addAll(in(files, file)));
    return links;
  }

  private static List<Link> in(PlaybookFiles files, String file) {
    List<Link> links = new ArrayList<>();
    List<String> lines = files.files().getOrDefault(file, "").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher rule = RULE.matcher(lines.get(i));
      if (rule.matches()) {
        String url = EditorUrls.file(files.id(), file) + "#line-" + (i + 1);
        links.add(new Link(file, rule.group(1), i + 1, url));
      }
    }
    return links;
  }
}
