package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

class TikTokJsonTest {
  private static final String OLD =
      """
      {"Activity":{
        "Favorite Videos":{"FavoriteVideoList":[{"Date":"2026-01-01 00:00:00","Link":"https://t.example/1"}]},
        "Follower List":{"FansList":[{"Date":"2026-01-02 10:00:00","UserName":"kim_c"}]},
        "Like List":{"ItemFavoriteList":[{"Date":"2026-01-03 10:00:00","Link":"https://t.example/2"}]},
        "Video Browsing History":{"VideoList":[{"Date":"2026-01-03 10:00:00","Link":"https://t.example/3"}]}},
       "Comment":{"Comments":{"CommentsList":[{"Date":"2026-01-04 10:00:00","Comment":"So good"}]}},
       "Profile":{"Profile Information":{"ProfileMap":{"userName":"studio.north","bioDescription":"hi"}}},
       "Video":{"Videos":{"VideoList":[{"Date":"2026-01-05 10:00:00","Link":"https://t.example/v","Likes":"12","WhoCanView":"Public"}]}}}""";
  private static final String NEW =
      """
      {"Profile And Settings":{
        "Profile Info":{"ProfileMap":{"userName":"studio.north"}},
        "Follower":{"FansList":[{"Date":"2026-01-02 10:00:00","UserName":"kim_c"}]},
        "Following":{"Following":[{"Date":"2026-01-02 10:00:00","UserName":"x"}]}},
       "Likes and Favorites":{"Like List":{"ItemFavoriteList":[{"date":"2026-01-03 10:00:00","link":"https://t.example/2"}]}},
       "Your Activity":{"Watch History":{"VideoList":[{"Date":"2026-01-03 10:00:00","Link":"https://t.example/3"}]}},
       "Comment":{"Comments":{"CommentsList":[{"date":"2026-01-04 10:00:00 UTC","comment":"So good","photo":"N/A","url":""}]}},
       "Post":{"Posts":{"VideoList":[{"Date":"2026-01-05 10:00:00","Link":"https://t.example/w","Likes":"13","WhoCanView":"Public","Title":""}]}}}""";
  @TempDir private Path place;

  @ParameterizedTest
  @ValueSource(strings = {OLD, NEW})
  void theSectionsOfAllYearsAreRead(String text) throws Exception {
    Export.Read read = new Export(place).with("user_data.json", text).read();
    assertThat(read.reading().format()).isEqualTo("tiktok");
    assertThat(read.reading().me()).isEqualTo("studio.north");
    assertThat(read.reading().problems()).isEmpty();
    assertThat(read.rows())
        .extracting(Interaction::kind)
        .containsExactly(Kind.FOLLOWER, Kind.REACTION, Kind.OUTREACH, Kind.POST);
    assertThat(read.rows().get(0).authorId()).isEqualTo("kim_c");
    assertThat(read.saying("So good").at()).isEqualTo("2026-01-04T10:00:00Z");
    assertThat(read.rows().get(3).visibility()).isEqualTo(Visibility.PUBLIC);
  }

  @Test
  void theIdsOfAllYearsAreTheSame() throws Exception {
    assertThat(new Export(place).with("user_data.json", NEW).read().rows())
        .extracting(Interaction::id)
        .containsExactlyElementsOf(
            new Export(place)
                .with("user_data.json", OLD).read().rows().stream().map(Interaction::id).toList());
  }

  @Test
  void aVideoForTheAccountAloneIsNeverQuoted() throws Exception {
    Export.Read read =
        new Export(place).with("user_data.json", OLD.replace("\"Public\"", "\"Only me\"")).read();
    assertThat(read.rows().get(3).quotable()).isFalse();
  }

  @Test
  void listsThatAreMissingAreNoProblem() throws Exception {
    Export.Read read =
        new Export(place)
            .with(
                "user_data.json",
                "{\"Activity\":{\"Follower List\":{\"FansList\":null},\"Search History\":{\"SearchList\":[]}},\"Comment\":{\"Comments\":{\"CommentsList\":[{\"date\":\"2026-01-04 10:00:00\",\"comment\":\"hi\"}]}}}")
            .read();
    assertThat(read.rows()).hasSize(1);
    assertThat(read.reading().problems()).isEmpty();
  }
}
