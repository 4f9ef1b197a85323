package tend.signals.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fishing for reactions is known however it is put, and asking people is left alone. */
class BaitTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Comment YES if you want the recipe",
        "Comment \"GLAZE\" below!",
        "Type AMEN!",
        "Type 1 if you agree",
        "comment yes below",
        "Drop a 🔥 if you love blue",
        "Leave a ❤️ in the comments",
        "Tag 3 friends",
        "TAG A FRIEND who needs this",
        "Tag your best friend!",
        "Tag someone who would say this",
        "Mention two friends in the comments",
        "Like if you agree",
        "Please like this post if you miss summer",
        "Double tap if you agree",
        "Retweet if you love clay",
        "Share this if you support small shops",
        "Like for yes, comment for no",
        "Share this with 10 friends",
        "Share to win a bowl",
        "Like, share and follow to win",
        "Follow us and tag your mum for a chance to win",
        "Let's see how many likes we get",
        "Can this post get 1000 likes?",
        "Prove me wrong.",
        "Raku is the only real firing. Change my mind!",
        "I bet you won't share this",
        "99% of people won't understand this",
        "Only real potters will share this",
        "Only idiots buy plastic cups",
        "If you disagree you are part of the problem",
        "Scroll past if you have no heart",
        "Markiere drei Freunde",
        "Etiqueta a 3 amigos",
        "Ｔａｇ　３　ｆｒｉｅｎｄｓ",
        "Thumbs up if you still drink from clay",
        "Like this comment please",
        "Identifie deux amis",
        "Tagga due amici",
        "Metti mi piace se ami la ceramica",
        "Tag drie vrienden",
        "Oznacz dwóch znajomych",
        "Daj lajka jeśli lubisz glinę",
        "Ставь лайк, если любишь глину",
        "Лайк если согласен",
        "Отметь двух друзей",
        "3 arkadaşını etiketle",
        "Curta se você ama cerâmica",
        "Schreib ja, wenn du Ton magst"
      })
  void baitIsKnown(String text) {
    assertThat(Bait.in(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please like, comment and subscribe",
        "Tell me in the comments what you would fire next",
        "Comment below with your favourite glaze",
        "What would you like to see if I open the kiln on Friday?",
        "What is it like if you fire it twice?",
        "It feels like if you wait, the colour fades",
        "Tag us in your photos, we love to see them",
        "Tag me when you have finished yours",
        "Share your kiln stories with us",
        "Feel free to share it if you found it useful",
        "Share the recipe with your students",
        "You made me change my mind about raku",
        "I type 2 letters a day to my friend",
        "People with type 1 diabetes can use it",
        "Leave a comment if anything is unclear",
        "Drop me a line if you come to Oslo",
        "Say NO to plastic",
        "Comment DIY ideas you want to see",
        "I never ask you to tag 3 friends",
        "Please do not tag a friend, just enjoy it",
        "Only two bowls are left",
        "Only smart glazes can be mixed with it",
        "Do you like it if the rim is blue?",
        "I follow the rules to enter the shop",
        "90 degrees can be enough",
        "Ask your friends to come along",
        "What do you think?",
        "Was denkt ihr?",
        "¿Qué opináis?",
        "Qu'en pensez-vous ?",
        "Что вы думаете?",
        "Please subscribe if you want the next part",
        "Thumbs up for that rim",
        "I like this comment, it says what I felt"
      })
  void askingIsLeftAlone(String text) {
    assertThat(Bait.in(text)).isEmpty();
  }
}
