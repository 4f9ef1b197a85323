package tend.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tend.model.Issue;
import tend.model.campaign.Template;

/**
 * The campaign templates of a rules folder as read: those that are right, and what is wrong with
 * the others. Immutable; threads may share it.
 */
public record CampaignTemplates(List<Template> templates, List<Issue> issues) {
  private static final String ENDING = ".yaml";

  public CampaignTemplates {
    templates = List.copyOf(templates);
    issues = List.copyOf(issues);
  }

  /** Reads the files of templates, one each. */
  public static CampaignTemplates read(PlaybookFiles files) {
    List<Issue> issues = new ArrayList<>(files.unread());
    List<Template> templates = new ArrayList<>();
    for (Map.Entry<String, String> file : files.files().entrySet()) {
      String name = file.getKey();
      if (name.endsWith(ENDING)) {
        String id = name.substring(0, name.length() - ENDING.length());
        Problems problems = new Problems(files.path() + "/" + name, file.getValue(), issues);
        CampaignFile.read(id, file.getValue(), problems).ifPresent(templates::add);
      }
    }
    issues.sort(Issue.BY_PLACE);
    return new CampaignTemplates(templates, issues);
  }

  /** The template of that id. */
  public Optional<Template> find(String id) {
    return templates.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /** The ids, sorted. */
  public List<String> ids() {
    return templates.stream().map(Template::id).toList();
  }
}
