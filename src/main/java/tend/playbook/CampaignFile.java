package tend.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Group;
import tend.model.Nearest;
import tend.model.Source;
import tend.model.campaign.Step;
import tend.model.campaign.Template;
import tend.model.campaign.Template.Stretch;
import tend.policy.GatedAction;
import tend.policy.Requirement;
import tend.policy.Variant;

/** Reads one campaign template and reports what is wrong with it. Used once. */
final class CampaignFile {
  private static final int MOST_DAYS = 366;
  private static final int MOST_PHASES = 20;
  private static final int MOST_STEPS = 60;
  private static final int MOST_MINUTES = 24 * 60;
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final List<String> KEYS =
      List.of("title", "about", "action", "ways", "goal", "sources", "phases");
  private static final List<String> PHASE_KEYS = List.of("id", "title", "days", "gated", "steps");
  private static final List<String> STEP_KEYS =
      List.of("id", "do", "why", "minutes", "group", "days", "daily", "after", "meets", "optional");
  private static final List<String> GROUPS =
      java.util.Arrays.stream(Group.values()).map(Group::word).toList();

  private final String id;
  private final YamlTree root;
  private final Problems problems;
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private boolean broken;

  private CampaignFile(String id, YamlTree root, Problems problems) {
    this.id = id;
    this.root = root;
    this.problems = problems;
  }

  /** The template; empty where something is wrong with it. */
  static Optional<Template> read(String id, String text, Problems problems) {
    try {
      Optional<YamlTree> root = YamlTree.read(text, 1);
      if (root.isEmpty()) {
        problems.error("TD080", 1, 1, 1, "there is no campaign", "begin with title: and phases:");
      }
      return root.filter(r -> r.isMap("a campaign", problems))
          .flatMap(r -> new CampaignFile(id, r, problems).read());
    } catch (YamlTree.Unreadable e) {
      e.report(problems);
      return Optional.empty();
    }
  }

  private Optional<Template> read() {
    int before = problems.issues().size();
    if (!ID.matcher(id).matches()) {
      wrong(
          root,
          "the file's name is no id of a campaign",
          "use small letters, digits and hyphens, such as poll-series.yaml");
    }
    root.onlyKeys("a campaign", KEYS, problems);
    for (String key : List.of("title", "about", "goal", "phases")) {
      needed(root, KEYS, key, "the campaign");
    }
    root.get("action").ifPresent(a -> oneOf(a, GatedAction.words()));
    List<Stretch> phases = new ArrayList<>();
    root.maps("phases", problems).forEach(p -> phase(p, phases));
    if (phases.isEmpty() && root.get("phases").isPresent()) {
      wrong(
          root, "the campaign has no phase", "add one: - { id: prepare, title: Prepare, days: 7 }");
    }
    int days = phases.stream().mapToInt(Stretch::days).sum();
    if (phases.size() > MOST_PHASES || steps.size() > MOST_STEPS || days > MOST_DAYS) {
      wrong(
          root,
          "the campaign has "
              + phases.size()
              + " phases, "
              + steps.size()
              + " steps, "
              + days
              + " days",
          "keep it to "
              + MOST_PHASES
              + " phases, "
              + MOST_STEPS
              + " steps and "
              + MOST_DAYS
              + " days");
    }
    Template template =
        new Template(
            id,
            text(root, "title"),
            text(root, "about"),
            root.text("action"),
            words(root, "ways", Variant.words()),
            text(root, "goal"),
            phases,
            sources());
    return broken || problems.issues().size() > before ? Optional.empty() : Optional.of(template);
  }

  private List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    for (YamlTree one : root.maps("sources", problems)) {
      one.onlyKeys("a source", List.of("id", "title", "url"), problems);
      sources.add(new Source(text(one, "id"), text(one, "title"), one.text("url")));
    }
    return sources;
  }

  private void phase(YamlTree one, List<Stretch> phases) {
    one.onlyKeys("a phase", PHASE_KEYS, problems);
    for (String key : List.of("id", "title", "days", "steps")) {
      needed(one, PHASE_KEYS, key, "this phase");
    }
    String phase = id(one, "phase");
    if (phases.stream().anyMatch(p -> p.id().equals(phase))) {
      wrong(one, "a second phase is called " + phase, "give it an id of its own");
    }
    int days = whole(one, "days", MOST_DAYS);
    List<Step> own = new ArrayList<>();
    one.maps("steps", problems).forEach(s -> step(s, days, own));
    phases.add(new Stretch(phase, text(one, "title"), days, yes(one, "gated"), own));
  }

  private void step(YamlTree one, int days, List<Step> own) {
    one.onlyKeys("a step", STEP_KEYS, problems);
    for (String key : List.of("id", "do", "why", "minutes")) {
      needed(one, STEP_KEYS, key, "this step");
    }
    Step step =
        new Step(
            id(one, "step"),
            text(one, "do"),
            text(one, "why"),
            whole(one, "minutes", MOST_MINUTES),
            group(one),
            days(one, days),
            yes(one, "daily"),
            after(one),
            words(one, "meets", Requirement.words()),
            yes(one, "optional"));
    if (step.daily() && !step.days().isEmpty()) {
      wrong(one, "the step is daily and has days", "leave one of the two out");
    }
    if (steps.put(step.id(), step) != null) {
      wrong(one, "a second step is called " + step.id(), "give it an id of its own");
    }
    own.add(step);
  }

  private Group group(YamlTree one) {
    one.get("group").ifPresent(g -> oneOf(g, GROUPS));
    return Optional.ofNullable(one.text("group")).flatMap(Group::of).orElse(Group.CAMPAIGN);
  }

  /** Only steps that stand above can be waited for, so none waits for itself. */
  private List<String> after(YamlTree one) {
    List<String> after = new ArrayList<>();
    for (YamlTree at : one.get("after").map(YamlTree::items).orElse(List.of())) {
      String name = at.text().orElse("");
      if (steps.containsKey(name)) {
        after.add(name);
      } else {
        wrong(at, "no step above is called " + name, Nearest.help(name, steps.keySet()));
      }
    }
    return after;
  }

  private List<Integer> days(YamlTree one, int most) {
    List<Integer> days = new ArrayList<>();
    for (YamlTree at : one.get("days").map(YamlTree::items).orElse(List.of())) {
      Integer day = number(at.text().orElse(""));
      if (day == null || day < 1 || day > most || days.contains(day)) {
        wrong(
            at,
            at.text().orElse("this") + " is no day of the phase",
            "write the days once each, from 1 to " + most);
      } else {
        days.add(day);
      }
    }
    return days.stream().sorted().toList();
  }

  private String id(YamlTree one, String what) {
    String written = text(one, "id");
    if (one.get("id").isPresent() && !ID.matcher(written).matches()) {
      wrong(
          one,
          "\"" + written + "\" is no id of a " + what,
          "use small letters, digits and hyphens, such as open-for-entries");
    }
    return written;
  }

  private int whole(YamlTree one, String key, int most) {
    Optional<YamlTree> at = one.get(key);
    Integer number = at.flatMap(YamlTree::text).map(CampaignFile::number).orElse(null);
    if (at.isPresent() && (number == null || number < 1 || number > most)) {
      wrong(at.get(), key + " is no whole number", "write one from 1 to " + most);
    }
    return number == null ? 1 : number;
  }

  private static @Nullable Integer number(String text) {
    return text.matches("\\d{1,5}") ? Integer.valueOf(text) : null;
  }

  private boolean yes(YamlTree one, String key) {
    Optional<YamlTree> at = one.get(key);
    at.ifPresent(a -> oneOf(a, List.of("yes", "no")));
    return at.flatMap(YamlTree::text).filter("yes"::equals).isPresent();
  }

  private List<String> words(YamlTree one, String key, List<String> known) {
    List<String> words = new ArrayList<>();
    for (YamlTree at : one.get(key).map(YamlTree::items).orElse(List.of())) {
      oneOf(at, known);
      at.text().ifPresent(words::add);
    }
    return words;
  }

  private void oneOf(YamlTree at, List<String> known) {
    String word = at.text().orElse("");
    if (!known.contains(word)) {
      wrong(at, "there is no \"" + word + "\" here", Nearest.help(word, known));
    }
  }

  private void needed(YamlTree at, List<String> known, String key, String what) {
    if (at.lacks(key, known)) {
      wrong(at, what + " has no " + key, "add " + key + ": to it");
    }
    Optional<YamlTree> value = at.get(key);
    if (value.flatMap(YamlTree::text).filter(String::isBlank).isPresent()) {
      wrong(value.get(), key + " is empty", "write it out");
    }
  }

  private static String text(YamlTree one, String key) {
    return Optional.ofNullable(one.text(key)).orElse("").strip();
  }

  private void wrong(YamlTree at, String message, String help) {
    broken = true;
    problems.error("TD080", at, message, help);
  }
}
