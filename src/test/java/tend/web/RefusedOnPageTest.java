package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What policies refuse is shown beside the day's list. */
class RefusedOnPageTest {
  @TempDir private Path folder;

  private static String page(Site site, String path) throws IOException, InterruptedException {
    return site.get(path).body();
  }

  @Test
  void whatAPolicyRefusesIsShownQuietlyWithItsSource() throws Exception {
    StringBuilder rows = new StringBuilder("kind,id,at,author_id,own,text\n");
    rows.append("post,p1,2026-02-20T09:00:00Z,me,true,Hello\n");
    for (int i = 0; i < 60; i++) {
      rows.append("comment,b").append(i).append(",2026-02-27T09:00:00Z,v").append(i);
      rows.append(",false,Lovely\n");
    }
    Path file = Files.writeString(folder.resolve("busy.csv"), rows);
    try (Site site = new Site(folder.resolve("data"), false)) {
      site.importing(file, "busy", "linkedin");
      site.importing(file, "free", "mastodon");
      assertThat(page(site, "/accounts/busy/today"))
          .contains(
              "Not suggested here, and why",
              "Plan a giveaway for the people who already come",
              "LinkedIn: Contests, giveaways and sweepstakes are not allowed at all.",
              "href=\"https://www.linkedin.com/legal/professional-community-policies\"",
              "professional community policies, read 1 August 2026",
              "These are facts with a source, not legal advice.");
      assertThat(page(site, "/accounts/free/today")).doesNotContain("Not suggested here");
    }
  }
}
