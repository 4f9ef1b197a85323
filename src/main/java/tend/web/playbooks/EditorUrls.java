package tend.web.playbooks;

import tend.web.page.Urls;

/** Addresses of files in the editor. */
final class EditorUrls {
  private EditorUrls() {}

  static String playbook(String id) {
    return Urls.playbook(id);
  }

  static String file(String id, String file) {
    return Urls.playbook(id) + "/files/" + Urls.segment(file);
  }
}
