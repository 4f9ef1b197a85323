package tend.web.playbooks;

import static tend.web.page.Words.t;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tend.flow.rules.EditPlaybook;
import tend.flow.rules.RulesInForce;
import tend.playbook.PlaybookFiles;
import tend.playbook.Writing;

/** Builds the page of one file in the editor. */
final class EditorPages {
  private static final List<String> ORDER =
      List.of("rules.dslr", "settings.yaml", "scenarios.yaml", "README.md");
  private static final ObjectMapper JSON = new ObjectMapper();

  private EditorPages() {}

  static EditorPage of(EditPlaybook edit, RulesInForce rules, EditPlaybook.Opened opened) {
    PlaybookFiles files = opened.files();
    PlaybookStates states = new PlaybookStates(rules);
    return new EditorPage(
        files.id(),
        Writing.about(files).title(),
        states.of(files.id()),
        opened.file(),
        opened.text(),
        opened.stamp(),
        edit.isWritable(),
        opened.file().endsWith(".dslr"),
        tabs(files, opened.file()),
        edit.all().stream().map(one -> book(one, opened, states)).toList(),
        say());
  }

  /** The file to begin with. */
  static String first(PlaybookFiles files) {
    return editable(files).stream().findFirst().orElse("rules.dslr");
  }

  /** Rules first, then numbers, tests and prose. */
  private static List<String> editable(PlaybookFiles files) {
    List<String> names =
        new ArrayList<>(files.files().keySet().stream().filter(EditPlaybook::isEditable).toList());
    names.sort(
        java.util.Comparator.comparingInt((String name) -> place(name))
            .thenComparing(java.util.Comparator.naturalOrder()));
    return names;
  }

  private static int place(String name) {
    int known = ORDER.indexOf(name);
    return known == 0 || known > 0 ? known * 2 : 1;
  }

  private static List<EditorPage.Tab> tabs(PlaybookFiles files, String here) {
    return editable(files).stream()
        .map(f -> new EditorPage.Tab(f, EditorUrls.file(files.id(), f), f.equals(here)))
        .toList();
  }

  private static EditorPage.Book book(
      PlaybookFiles one, EditPlaybook.Opened opened, PlaybookStates states) {
    boolean here = one.id().equals(opened.files().id());
    Writing.About about = Writing.about(one);
    return new EditorPage.Book(
        about.title(),
        EditorUrls.playbook(one.id()),
        here,
        about.rules().size(),
        states.of(one.id()).get(0).tone(),
        here ? leaves(opened) : List.of());
  }

  private static List<EditorPage.Leaf> leaves(EditPlaybook.Opened opened) {
    PlaybookFiles files = opened.files();
    List<EditorPage.Leaf> leaves = new ArrayList<>();
    List<RuleLinks.Link> rules = RuleLinks.of(files);
    for (String file : editable(files)) {
      boolean here = file.equals(opened.file());
      leaves.add(
          new EditorPage.Leaf(file, EditorUrls.file(files.id(), file), "file", here, false, 0));
      rules.stream()
          .filter(rule -> rule.file().equals(file))
          .map(
              rule ->
                  new EditorPage.Leaf(
                      rule.rule(), rule.url(), "", false, true, here ? rule.line() : 0))
          .forEach(leaves::add);
    }
    files.files().keySet().stream()
        .filter(file -> file.endsWith(".drl"))
        .forEach(file -> leaves.add(new EditorPage.Leaf(file, "", "file", false, false, 0)));
    return leaves;
  }

  /** What the editor says by itself; {0} is filled in by it. */
  private static String say() {
    Map<String, String> say = new LinkedHashMap<>();
    say.put("editor", t("Text of the file"));
    say.put("fix", t("Fix"));
    say.put("error", t("1 error"));
    say.put("errors", t("{0} errors", "{0}"));
    say.put("warning", t("1 warning"));
    say.put("warnings", t("{0} warnings", "{0}"));
    say.put("sound", t("No errors"));
    say.put("place", t("Line {0}, column {1}", "{0}", "{1}"));
    say.put("unsaved", t("Not saved yet"));
    say.put("saving", t("Saving…"));
    say.put(
        "failed", t("Not saved: Tend could not be reached. Your text is still here; try again."));
    say.put("tooLong", t("Not saved: the file is longer than 64 KB. Split it into two."));
    say.put("unchecked", t("Not checked: Tend could not be reached."));
    say.put("noFix", t("Nothing to put right by itself here"));
    say.put("readonly", t("Read only"));
    try {
      return JSON.writeValueAsString(say);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
