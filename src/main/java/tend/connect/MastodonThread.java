package tend.connect;

import tend.model.Interaction;

/** What stands under a status, as far as the account's server has it. */
final class MastodonThread implements Threads.OneThread {
  private final MastodonSession session;
  private final MastodonRows rows;

  MastodonThread(MastodonSession session, MastodonRows rows) {
    this.session = session;
    this.rows = rows;
  }

  @Override
  public void read(Interaction post, Entries entries) {
    session
        .find(status(post.id()) + "/context")
        .ifPresent(
            context ->
                context
                    .path("descendants")
                    .forEach(
                        one -> entries.entry(null, Mastodon.id(one), () -> rows.under(post, one))));
  }

  @Override
  public boolean isGone(String id) {
    return session.find(status(id)).isEmpty();
  }

  private static String status(String id) {
    return "/api/v1/statuses/" + Http.encoded(id);
  }
}
