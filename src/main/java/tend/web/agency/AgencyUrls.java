package tend.web.agency;

import tend.web.page.Urls;

/** Addresses that only these screens use. */
final class AgencyUrls {
  static final String CHANGES = "/account-changes";
  static final String VIEWS = "/account-views";

  private AgencyUrls() {}

  static String change(String id) {
    return CHANGES + "/" + Urls.segment(id);
  }

  static String view(String name) {
    return VIEWS + "/" + Urls.segment(name);
  }
}
