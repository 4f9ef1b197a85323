package tend.signals.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that asks to trade attention is known however it is put, and a kind one is left alone. */
class SwapsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ask for a follow-for-follow",
        "Follow 4 follow",
        "follow4follow",
        "F4F with new people",
        "Like for like",
        "Give a like for a like",
        "Likes for likes!",
        "L4L",
        "A comment for every comment",
        "Offer comment for comment",
        "Share for share",
        "Sub4Sub today",
        "Sub for sub",
        "Shoutout for shoutout",
        "Shout-out for shout-out",
        "Offer likes for follows",
        "Follow back",
        "Followback everybody",
        "Follow you back",
        "Tell them you will follow them back",
        "Follow all new followers back",
        "Start following back",
        "Like their posts back",
        "Like her back",
        "Subscribe to them back",
        "Follow in return",
        "Ask for a like in return",
        "Leave a comment and get likes in return",
        "Give a shoutout in exchange",
        "Offer a sticker in exchange for likes",
        "Buy some followers",
        "Buy 500 real Instagram followers",
        "Purchase followers",
        "Purchasing a pack of likes",
        "Pay for comments",
        "Pay somebody to follow you",
        "Order 1000 likes",
        "Swap likes",
        "Swap comments",
        "Swap a follow",
        "Trade shoutouts",
        "Trading likes with a friend",
        "Exchange follows",
        "Start a comment exchange",
        "Join a follow train",
        "Mutual follows welcome",
        "Join an engagement group",
        "Ask the engagement pod",
        "Write to your commenting pod",
        "Join a pod",
        "Follow the people that follow you",
        "Offer to like theirs if they like yours",
        "Give a follow to get a follow",
        "Agree to follow each other",
        "Comment on each other's posts",
        "Return the follow",
        "Reciprocate every like",
        "Follow everyone who follows you",
        "Like the posts of everyone who liked yours",
        "Like their posts so they like yours",
        "Comment on their posts so that they comment on yours",
        "Follow people and they will follow you",
        "Follow us and we follow you",
        "If they follow you, fine: follow them back",
        "Unfollow me and I unfollow you",
        "I unfollow everybody who does not follow back",
        "Do not forget to follow back",
        "Why not follow them back?",
        "Never mind the rules, buy likes",
        "Ｆｏｌｌｏｗ　ｂａｃｋ"
      })
  void aTradeIsRefused(String text) {
    assertThat(Swaps.in(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thank those who followed",
        "Thank those who followed and came back",
        "Answer the question about shipping in return policy",
        "Answer the comment about the return policy",
        "Do not buy followers",
        "Never follow for follow",
        "Say kindly that you don't swap likes",
        "Like their work without asking for a follow in return",
        "Ask for nothing in return",
        "Decline the offer to join an engagement pod",
        "Answer instead of buying likes",
        "Answer the question",
        "Answer the new question",
        "Answer the question, late",
        "Answer back",
        "Answer a regular",
        "Welcome a newcomer",
        "Thank them",
        "Thank them for sharing",
        "Thank your followers for comments",
        "Thank people for their likes and shares",
        "Thank the people who like and share",
        "Look at the work of people who liked yours",
        "Visit people who like and never write",
        "Look through the comments that waited longest",
        "Put a fixed slot for answering in your day",
        "Follow up on the question",
        "Follow up and write back",
        "Write back to them",
        "Comment back with the recipe",
        "Follow the thread and come back to it tomorrow",
        "Ask what they would like next",
        "Answer comments for an hour",
        "Answer the comments in turn",
        "Read the comments for ideas",
        "Tell people where to buy and answer comments",
        "Answer people who want to buy before other comments",
        "Tell buyers how to return the print",
        "Say in return what you liked about their work",
        "Swap recipes with people who comment",
        "Swap stories in the comments",
        "Swap the pinned comment",
        "Trade tips with followers",
        "Exchange ideas with a peer",
        "Name a mutual friend",
        "Introduce people who comment to each other",
        "Greet mutual followers",
        "Answer the question about coffee pods",
        "People like group photos: post one",
        "Follow group rules before you post",
        "Answer the Facebook group",
        "Share the post of a peer and say why",
        "Share what you like about their work",
        "Comment on their work with what you saw",
        "Invite them to a shared post",
        "Sort comments by age",
        "Order comments by topic",
        "Pin the best comment for new people",
        "Give every comment a heart",
        "Subscribe to their newsletter and tell what you learned",
        "Show the trade show in a post",
        "Back up your posts",
        "I have to unfollow to bring calm back to my feed",
        "Half of them unfollowed after the last update",
        "Unfollow the old project, this one follows it"
      })
  void aKindTextIsTaken(String text) {
    assertThat(Swaps.in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Unfollow who did not come", "Offer likes for follows"})
  void noRuleMayRecommendIt(String text) {
    assertThat(Swaps.recommendedIn(text)).isPresent();
  }
}
