package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.model.Interaction;
import tend.model.Kind;

class ThreadsExportTest {
  @TempDir private Path place;

  private Export export() {
    return new Export(place)
        .withMeta(
            "threads/threads_and_replies.json",
            """
            {"text_post_app_text_posts":[
             {"media":[{"uri":"","creation_timestamp":1767225600,"title":"Så är det",
               "text_app_post":{"is_reply":true}}]},
             {"title":"Ny dag 🌞","creation_timestamp":1767225700,
              "media":[{"uri":"a.jpg","creation_timestamp":1,"title":"","text_app_post":{"is_reply":false}}]}]}""")
        .withMeta(
            "threads/liked_threads.json",
            """
            {"text_post_app_media_likes":[{"title":"ana.paints","string_list_data":[
              {"href":"https://www.threads.com/@ana.paints/post/Q1","value":"👍","timestamp":1767225800}]}]}""")
        .withMeta(
            "threads/followers.json",
            """
            {"text_post_app_text_post_app_followers":[{"title":"Kim Ö","string_list_data":[
              {"href":"https://www.threads.com/@kim_c","value":"kim_c","timestamp":1767225900}]}]}""")
        .withMeta(
            "threads/personal_information.json",
            """
            {"text_post_app_text_post_app_profile":[{"string_map_data":{"Username":{"value":"studio.north"}}}]}""");
  }

  @Test
  void postsRepliesLikesAndFollowersAreRead() throws Exception {
    Export.Read read = export().read();
    assertThat(read.reading().problems()).isEmpty();
    assertThat(read.reading().platform()).isEqualTo("threads");
    assertThat(read.saying("Så är det").kind()).isEqualTo(Kind.OUTREACH);
    assertThat(read.saying("Ny dag 🌞").kind()).isEqualTo(Kind.POST);
    assertThat(read.rows())
        .extracting(Interaction::kind)
        .containsExactly(Kind.FOLLOWER, Kind.REACTION, Kind.OUTREACH, Kind.POST);
  }

  @Test
  void peopleAreKnownByTheirNameOnThreads() throws Exception {
    Export.Read read = export().read();
    assertThat(read.rows().get(0).authorId()).isEqualTo("kim_c");
    assertThat(read.rows().get(0).authorName()).isEqualTo("Kim Ö");
    assertThat(read.rows().get(1).parent()).isEqualTo("ana.paints");
    assertThat(read.saying("Ny dag 🌞").authorId()).isEqualTo("studio.north");
  }
}
