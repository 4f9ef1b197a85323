# The sentences a playbook may use: one sentence is one condition, or one action, on one line of a rule.
# {hours}, {days}, {percent}, {number} and {text} are typed blanks; the checker holds their values to the type.
# "##" begins a chapter of the phrase book.
# "#? kinds | words" holds until the next one or the next chapter: where no row of these kinds, by others or by the account's "own"
#   hand, was ever imported, the answer is unknown and not no, and the words say what is missing.
# "#: property | label | unit | none" holds until the next empty line and names the account's own value that is shown beside the
#   bound. The last part is what it counts as where there is no such fact, or "later" for what grows by waiting.
# Owned by developers, and held to a closed form when it is read: a condition is [$name :] Fact( property op value, ... ).
# Stock Drools reads this file, too, and must expand a rule to the same text as we do; since it replaces parts of lines in
# this order, a sentence that begins like another one stands before the shorter one.
# Numbers come in four ways: at least, more than, at most, less than. Yes and no come in two.

## Comments that wait for an answer
#? comment, mention, reply, message | comments, replies or mentions by others
[when]For each waiting comment that asks a question=$comment : WaitingComment( question == true )
[when]For each waiting comment that raises a concern=$comment : WaitingComment( kind == "concern" )
[when]For each waiting comment that only thanks or greets=$comment : WaitingComment( quick == true )
[when]For each waiting comment=$comment : WaitingComment()

[when]That comment asks a question=WaitingComment( id == $comment.id, question == true )
[when]That comment asks no question=WaitingComment( id == $comment.id, question == false )
[when]That comment raises a concern=WaitingComment( id == $comment.id, kind == "concern" )
[when]That comment raises no concern=WaitingComment( id == $comment.id, kind != "concern" )
[when]That comment is praise=WaitingComment( id == $comment.id, kind == "praise" )
[when]That comment is no praise=WaitingComment( id == $comment.id, kind != "praise" )
[when]That comment only thanks or greets=WaitingComment( id == $comment.id, quick == true )
[when]That comment says more than thanks or a greeting=WaitingComment( id == $comment.id, quick == false )
[when]That comment answers you back=WaitingComment( id == $comment.id, cameBack == true )
[when]That comment does not answer you back=WaitingComment( id == $comment.id, cameBack == false )
[when]That comment is the first from this person=WaitingComment( id == $comment.id, firstTime == true )
[when]That comment is not the first from this person=WaitingComment( id == $comment.id, firstTime == false )
[when]That comment mentions "{text}"=WaitingComment( id == $comment.id, mentions( "{text}" ) == true )
[when]That comment does not mention "{text}"=WaitingComment( id == $comment.id, mentions( "{text}" ) == false )
[when]That comment is a direct message=WaitingComment( id == $comment.id, channel == "message" )
[when]That comment is no direct message=WaitingComment( id == $comment.id, channel != "message" )
[when]That comment mentions you elsewhere=WaitingComment( id == $comment.id, channel == "mention" )
[when]That comment does not mention you elsewhere=WaitingComment( id == $comment.id, channel != "mention" )

#: waitedWorkingHours | Waited | working hours
[when]That comment has waited at least {hours} working hours=WaitingComment( id == $comment.id, waitedWorkingHours >= {hours} )
[when]That comment has waited more than {hours} working hours=WaitingComment( id == $comment.id, waitedWorkingHours > {hours} )
[when]That comment has waited at most {hours} working hours=WaitingComment( id == $comment.id, waitedWorkingHours <= {hours} )
[when]That comment has waited less than {hours} working hours=WaitingComment( id == $comment.id, waitedWorkingHours < {hours} )

#: waitedHours | Waited | h | later
[when]That comment has waited at least {hours} hours=WaitingComment( id == $comment.id, waitedHours >= {hours} )
[when]That comment has waited more than {hours} hours=WaitingComment( id == $comment.id, waitedHours > {hours} )
[when]That comment has waited at most {hours} hours=WaitingComment( id == $comment.id, waitedHours <= {hours} )
[when]That comment has waited less than {hours} hours=WaitingComment( id == $comment.id, waitedHours < {hours} )

#: words | Words | words
[when]That comment has at least {number} words=WaitingComment( id == $comment.id, words >= {number} )
[when]That comment has more than {number} words=WaitingComment( id == $comment.id, words > {number} )
[when]That comment has at most {number} words=WaitingComment( id == $comment.id, words <= {number} )
[when]That comment has less than {number} words=WaitingComment( id == $comment.id, words < {number} )

#: comments | Comments | comments
[when]The person behind that comment has written at least {number} comments=WaitingComment( id == $comment.id, comments >= {number} )
[when]The person behind that comment has written more than {number} comments=WaitingComment( id == $comment.id, comments > {number} )
[when]The person behind that comment has written at most {number} comments=WaitingComment( id == $comment.id, comments <= {number} )
[when]The person behind that comment has written less than {number} comments=WaitingComment( id == $comment.id, comments < {number} )

#: love | Fan love | 
[when]The person behind that comment has a fan love of at least {number}=WaitingComment( id == $comment.id, love >= {number} )
[when]The person behind that comment has a fan love of more than {number}=WaitingComment( id == $comment.id, love > {number} )
[when]The person behind that comment has a fan love of at most {number}=WaitingComment( id == $comment.id, love <= {number} )
[when]The person behind that comment has a fan love of less than {number}=WaitingComment( id == $comment.id, love < {number} )

#: place | Place by fan love | 
[when]The person behind that comment is one of your warmest {number} people=Fan( id == $comment.author, place <= {number} )

#? peer | peers of your niche (rows of kind peer)
[when]The person behind that comment is a peer of your niche=WaitingComment( id == $comment.id, peer == true )
[when]The person behind that comment is no peer of your niche=WaitingComment( id == $comment.id, peer == false )

## Shares that were not thanked
#? share | shares of your posts (rows of kind share)
#: waitedHours | Waited | h | later
[when]For each share that was not thanked=$share : WaitingShare()

#: waitedHours | Waited | h | later
[when]That share has waited at least {hours} hours=WaitingShare( id == $share.id, waitedHours >= {hours} )
[when]That share has waited more than {hours} hours=WaitingShare( id == $share.id, waitedHours > {hours} )
[when]That share has waited at most {hours} hours=WaitingShare( id == $share.id, waitedHours <= {hours} )
[when]That share has waited less than {hours} hours=WaitingShare( id == $share.id, waitedHours < {hours} )

#: shares | Shared | times
[when]The person behind that share has shared at least {number} times=WaitingShare( id == $share.id, shares >= {number} )
[when]The person behind that share has shared more than {number} times=WaitingShare( id == $share.id, shares > {number} )
[when]The person behind that share has shared at most {number} times=WaitingShare( id == $share.id, shares <= {number} )
[when]The person behind that share has shared less than {number} times=WaitingShare( id == $share.id, shares < {number} )

#: comments | Comments | comments
[when]The person behind that share has written at least {number} comments=WaitingShare( id == $share.id, comments >= {number} )
[when]The person behind that share has written more than {number} comments=WaitingShare( id == $share.id, comments > {number} )
[when]The person behind that share has written at most {number} comments=WaitingShare( id == $share.id, comments <= {number} )
[when]The person behind that share has written less than {number} comments=WaitingShare( id == $share.id, comments < {number} )

#: love | Fan love | 
[when]The person behind that share has a fan love of at least {number}=WaitingShare( id == $share.id, love >= {number} )
[when]The person behind that share has a fan love of more than {number}=WaitingShare( id == $share.id, love > {number} )
[when]The person behind that share has a fan love of at most {number}=WaitingShare( id == $share.id, love <= {number} )
[when]The person behind that share has a fan love of less than {number}=WaitingShare( id == $share.id, love < {number} )

#? peer | peers of your niche (rows of kind peer)
[when]The person behind that share is a peer of your niche=WaitingShare( id == $share.id, peer == true )
[when]The person behind that share is no peer of your niche=WaitingShare( id == $share.id, peer == false )

#? share | shares of your posts (rows of kind share)
#: place | Place by fan love | 
[when]The person behind that share is one of your warmest {number} people=Fan( id == $share.author, place <= {number} )

## People who came, one by one
#? comment, mention, reply, message, share, reaction | comments, shares or likes by others
[when]For each person who ever came=$fan : Fan()

[when]That person waits for an answer=Fan( id == $fan.id, waits == true )
[when]That person waits for no answer=Fan( id == $fan.id, waits == false )

#: comments | Comments | comments
[when]That person has written at least {number} comments=Fan( id == $fan.id, comments >= {number} )
[when]That person has written more than {number} comments=Fan( id == $fan.id, comments > {number} )
[when]That person has written at most {number} comments=Fan( id == $fan.id, comments <= {number} )
[when]That person has written less than {number} comments=Fan( id == $fan.id, comments < {number} )

#: shares | Shared | times
[when]That person has shared at least {number} times=Fan( id == $fan.id, shares >= {number} )
[when]That person has shared more than {number} times=Fan( id == $fan.id, shares > {number} )
[when]That person has shared at most {number} times=Fan( id == $fan.id, shares <= {number} )
[when]That person has shared less than {number} times=Fan( id == $fan.id, shares < {number} )

#: love | Fan love | 
[when]That person has a fan love of at least {number}=Fan( id == $fan.id, love >= {number} )
[when]That person has a fan love of more than {number}=Fan( id == $fan.id, love > {number} )
[when]That person has a fan love of at most {number}=Fan( id == $fan.id, love <= {number} )
[when]That person has a fan love of less than {number}=Fan( id == $fan.id, love < {number} )

#: quietDays | Last came | days ago | later
[when]That person last came at least {days} days ago=Fan( id == $fan.id, quietDays >= {days} )
[when]That person last came more than {days} days ago=Fan( id == $fan.id, quietDays > {days} )
[when]That person last came at most {days} days ago=Fan( id == $fan.id, quietDays <= {days} )
[when]That person last came less than {days} days ago=Fan( id == $fan.id, quietDays < {days} )

#: firstDays | First came | days ago | later
[when]That person first came at least {days} days ago=Fan( id == $fan.id, firstDays >= {days} )
[when]That person first came more than {days} days ago=Fan( id == $fan.id, firstDays > {days} )
[when]That person first came at most {days} days ago=Fan( id == $fan.id, firstDays <= {days} )
[when]That person first came less than {days} days ago=Fan( id == $fan.id, firstDays < {days} )

#: place | Place by fan love | 
[when]That person is one of your warmest {number} people=Fan( id == $fan.id, place <= {number} )

#? peer | peers of your niche (rows of kind peer)
[when]That person is a peer of your niche=Fan( id == $fan.id, peer == true )
[when]That person is no peer of your niche=Fan( id == $fan.id, peer == false )

## Threads that waited too long
#? comment, mention, reply, message | comments, replies or mentions by others
#: count | Waiting over 30 days | comments | 0
[when]At least {number} comments have waited for more than 30 days=$threads : StaleThreads( count >= {number} )
[when]More than {number} comments have waited for more than 30 days=$threads : StaleThreads( count > {number} )

## How the account answers (shares and waits leave out the newest 24 hours, which may still be answered)

#? comment | comments of the last 30 days
#: ratePercent | Answered, 30 days | %
[when]At least {percent} percent of the last 30 days' comments were answered=Answering( ratePercent != null, ratePercent >= {percent} )
[when]More than {percent} percent of the last 30 days' comments were answered=Answering( ratePercent != null, ratePercent > {percent} )
[when]At most {percent} percent of the last 30 days' comments were answered=Answering( ratePercent != null, ratePercent <= {percent} )
[when]Less than {percent} percent of the last 30 days' comments were answered=Answering( ratePercent != null, ratePercent < {percent} )

#? comment | comments by others
#: opened | Comments, 30 days | comments
[when]At least {number} comments came in the last 30 days=Answering( opened >= {number} )
[when]More than {number} comments came in the last 30 days=Answering( opened > {number} )
[when]At most {number} comments came in the last 30 days=Answering( opened <= {number} )
[when]Less than {number} comments came in the last 30 days=Answering( opened < {number} )

#? comment | comments of the last 30 days
#: medianWaitHours | Typical wait | h
[when]Half of the last 30 days' comments waited at least {hours} hours=Answering( medianWaitHours != null, medianWaitHours >= {hours} )
[when]Half of the last 30 days' comments waited more than {hours} hours=Answering( medianWaitHours != null, medianWaitHours > {hours} )
[when]Half of the last 30 days' comments waited at most {hours} hours=Answering( medianWaitHours != null, medianWaitHours <= {hours} )
[when]Half of the last 30 days' comments waited less than {hours} hours=Answering( medianWaitHours != null, medianWaitHours < {hours} )

#? comment, mention, reply, message | comments, replies or mentions by others
#: waiting | Waiting now | comments
[when]At least {number} comments wait for an answer=Answering( waiting >= {number} )
[when]More than {number} comments wait for an answer=Answering( waiting > {number} )
[when]At most {number} comments wait for an answer=Answering( waiting <= {number} )
[when]Less than {number} comments wait for an answer=Answering( waiting < {number} )

## What the account itself writes

#? own outreach | own comments on others' posts (rows of kind outreach)
#: count | Links elsewhere | links | 0
[when]At least {number} own comments on others' posts of the last 30 days carried a link=$texts : LinksElsewhere( count >= {number} )
[when]More than {number} own comments on others' posts of the last 30 days carried a link=$texts : LinksElsewhere( count > {number} )

#? own outreach, own reply, own comment | own comments and replies
#: people | Same words to | people | 0
[when]Nearly the same words went to at least {number} people in the last 30 days=$texts : RepeatedText( people >= {number} )
[when]Nearly the same words went to more than {number} people in the last 30 days=$texts : RepeatedText( people > {number} )

#? own outreach | own comments on others' posts (rows of kind outreach)
#: count | Praise only | comments | 0
[when]At least {number} own comments on others' posts of the last 30 days were general praise=$texts : GenericPraise( count >= {number} )
[when]More than {number} own comments on others' posts of the last 30 days were general praise=$texts : GenericPraise( count > {number} )

#? own post | own posts (rows of kind post)
#: percent | Posts with a link | % | 0
[when]At least {percent} percent of the last 30 days' own posts carried a link=$texts : LinkPosts( percent >= {percent} )
[when]More than {percent} percent of the last 30 days' own posts carried a link=$texts : LinkPosts( percent > {percent} )

#: monthPosts | Own posts, 30 days | posts
[when]At least {number} own posts went out in the last 30 days=Pace( monthPosts >= {number} )
[when]More than {number} own posts went out in the last 30 days=Pace( monthPosts > {number} )
[when]At most {number} own posts went out in the last 30 days=Pace( monthPosts <= {number} )
[when]Less than {number} own posts went out in the last 30 days=Pace( monthPosts < {number} )

#: posts | Posts, 24 hours | posts
[when]At least {number} own posts went out in the last 24 hours=Pace( posts >= {number} )
[when]More than {number} own posts went out in the last 24 hours=Pace( posts > {number} )
[when]At most {number} own posts went out in the last 24 hours=Pace( posts <= {number} )
[when]Less than {number} own posts went out in the last 24 hours=Pace( posts < {number} )

#? own reply, own comment, own outreach, comment | own replies and comments
#: monthReplies | Replies, 30 days | replies
[when]At least {number} own replies and comments went out in the last 30 days=Pace( monthReplies >= {number} )
[when]More than {number} own replies and comments went out in the last 30 days=Pace( monthReplies > {number} )
[when]At most {number} own replies and comments went out in the last 30 days=Pace( monthReplies <= {number} )
[when]Less than {number} own replies and comments went out in the last 30 days=Pace( monthReplies < {number} )

#: replies | Replies, 24 hours | replies
[when]At least {number} own replies and comments went out in the last 24 hours=Pace( replies >= {number} )
[when]More than {number} own replies and comments went out in the last 24 hours=Pace( replies > {number} )
[when]At most {number} own replies and comments went out in the last 24 hours=Pace( replies <= {number} )
[when]Less than {number} own replies and comments went out in the last 24 hours=Pace( replies < {number} )

## Contests and polls of your own
#? own post | own posts (rows of kind post)
#: count | Contest posts | posts | 0
[when]At least {number} own posts of the last 30 days announced a contest or giveaway=$texts : ContestPosts( count >= {number} )
[when]More than {number} own posts of the last 30 days announced a contest or giveaway=$texts : ContestPosts( count > {number} )

#: count | Entered by liking | posts | 0
[when]At least {number} own posts of the last 30 days announced a contest entered by liking, sharing, following or subscribing=$texts : RewardedEntries( count >= {number} )
[when]More than {number} own posts of the last 30 days announced a contest entered by liking, sharing, following or subscribing=$texts : RewardedEntries( count > {number} )

#: count | Entered by tagging | posts | 0
[when]At least {number} own posts of the last 30 days announced a contest entered by tagging friends or on one's timeline=$texts : FriendEntries( count >= {number} )
[when]More than {number} own posts of the last 30 days announced a contest entered by tagging friends or on one's timeline=$texts : FriendEntries( count > {number} )

#: count | Most wins | posts | 0
[when]At least {number} own posts of the last 30 days announced a contest that the most reposts or likes win=$texts : MostRepostsWins( count >= {number} )
[when]More than {number} own posts of the last 30 days announced a contest that the most reposts or likes win=$texts : MostRepostsWins( count > {number} )

#: count | Hashtag unclear | posts | 0
[when]At least {number} own posts of the last 30 days announced a contest entered with a hashtag that says neither contest nor sweepstakes=$texts : UnmarkedEntries( count >= {number} )
[when]More than {number} own posts of the last 30 days announced a contest entered with a hashtag that says neither contest nor sweepstakes=$texts : UnmarkedEntries( count > {number} )

#: contests | Contests, 90 days | posts
[when]At least {number} own posts of the last 90 days announced a contest or giveaway=Announced( contests != null, contests >= {number} )
[when]More than {number} own posts of the last 90 days announced a contest or giveaway=Announced( contests != null, contests > {number} )
[when]At most {number} own posts of the last 90 days announced a contest or giveaway=Announced( contests != null, contests <= {number} )
[when]Less than {number} own posts of the last 90 days announced a contest or giveaway=Announced( contests != null, contests < {number} )

#? own post | own posts that say in what form they came (column format)
#: polls | Polls, 7 days | polls
[when]At least {number} own polls went out in the last 7 days=Announced( polls != null, polls >= {number} )
[when]More than {number} own polls went out in the last 7 days=Announced( polls != null, polls > {number} )
[when]At most {number} own polls went out in the last 7 days=Announced( polls != null, polls <= {number} )
[when]Less than {number} own polls went out in the last 7 days=Announced( polls != null, polls < {number} )
#? own post, own outreach, own reply, own comment | own posts and comments
#: count | Fishing for reactions | texts | 0
[when]At least {number} own posts and comments of the last 30 days fished for reactions=$texts : BaitTexts( count >= {number} )
[when]More than {number} own posts and comments of the last 30 days fished for reactions=$texts : BaitTexts( count > {number} )

#: count | Trading attention | texts | 0
[when]At least {number} own posts and comments of the last 30 days asked to trade attention=$texts : SwapTexts( count >= {number} )
[when]More than {number} own posts and comments of the last 30 days asked to trade attention=$texts : SwapTexts( count > {number} )

#? own reply, own comment, own outreach, comment | own replies and comments
#: percent | Same phrase | % | 0
[when]At least {percent} percent of the last 30 days' own replies and comments said the same phrase=$texts : CannedPhrase( percent >= {percent} )
[when]More than {percent} percent of the last 30 days' own replies and comments said the same phrase=$texts : CannedPhrase( percent > {percent} )

#: count | In a word or two | answers | 0
[when]At least {number} own answers of the last 30 days to long comments were a word or two=$texts : ShortAnswers( count >= {number} )
[when]More than {number} own answers of the last 30 days to long comments were a word or two=$texts : ShortAnswers( count > {number} )

#: count | Unlike you | texts | 0
[when]At least {number} own replies and comments of the last 7 days did not sound like the 90 days before=$texts : OffVoice( count >= {number} )
[when]More than {number} own replies and comments of the last 7 days did not sound like the 90 days before=$texts : OffVoice( count > {number} )

#? own outreach | own comments on others' posts (rows of kind outreach)
#: count | Visits, 7 days | comments
[when]At least {number} own comments on others' posts went out in the last 7 days=Visits( count >= {number} )
[when]More than {number} own comments on others' posts went out in the last 7 days=Visits( count > {number} )
[when]At most {number} own comments on others' posts went out in the last 7 days=Visits( count <= {number} )
[when]Less than {number} own comments on others' posts went out in the last 7 days=Visits( count < {number} )

#: genuine | Genuine visits, 7 days | comments
[when]At least {number} own comments on others' posts of the last 7 days said something and carried no link=Visits( genuine >= {number} )
[when]More than {number} own comments on others' posts of the last 7 days said something and carried no link=Visits( genuine > {number} )
[when]At most {number} own comments on others' posts of the last 7 days said something and carried no link=Visits( genuine <= {number} )
[when]Less than {number} own comments on others' posts of the last 7 days said something and carried no link=Visits( genuine < {number} )

#: links | Links on visits, 7 days | links
[when]At least {number} own comments on others' posts of the last 7 days carried a link=Visits( links >= {number} )
[when]More than {number} own comments on others' posts of the last 7 days carried a link=Visits( links > {number} )
[when]At most {number} own comments on others' posts of the last 7 days carried a link=Visits( links <= {number} )
[when]Less than {number} own comments on others' posts of the last 7 days carried a link=Visits( links < {number} )

#? own post | own posts (rows of kind post)
#: posts | Own posts, 7 days | posts
[when]At least {number} own posts went out in the last 7 days=Visits( posts >= {number} )
[when]More than {number} own posts went out in the last 7 days=Visits( posts > {number} )
[when]At most {number} own posts went out in the last 7 days=Visits( posts <= {number} )
[when]Less than {number} own posts went out in the last 7 days=Visits( posts < {number} )

#? own outreach | own posts and own comments on others' posts
#: perPost | Genuine visits for each post | comments
[when]At least {number} such comments on others' posts came for each own post of the last 7 days=Visits( perPost != null, perPost >= {number} )
[when]More than {number} such comments on others' posts came for each own post of the last 7 days=Visits( perPost != null, perPost > {number} )
[when]At most {number} such comments on others' posts came for each own post of the last 7 days=Visits( perPost != null, perPost <= {number} )
[when]Less than {number} such comments on others' posts came for each own post of the last 7 days=Visits( perPost != null, perPost < {number} )

## Which account it is
[when]The account is known to be verified=Self( verified == true )
[when]The account is not known to be verified=Self( verified == false )
[when]The account is on "{text}"=Self( platform == "{text}" )
[when]The account is not on "{text}"=Self( platform != "{text}" )

## People who like and do not write
#? reaction | likes (rows of kind reaction)
#: count | Liked, 7 days | people | 0
[when]At least {number} people liked something in the last 7 days and did not write=$likers : Likers( count >= {number} )
[when]More than {number} people liked something in the last 7 days and did not write=$likers : Likers( count > {number} )

## Peers, where they were imported
#? peer | peers of your niche (rows of kind peer)
[when]For each peer of your niche=$peer : Peer()

#: came | Came to you | times
[when]That peer came to you at least {number} times in the last 90 days=Peer( id == $peer.id, came >= {number} )
[when]That peer came to you more than {number} times in the last 90 days=Peer( id == $peer.id, came > {number} )
[when]That peer came to you at most {number} times in the last 90 days=Peer( id == $peer.id, came <= {number} )
[when]That peer came to you less than {number} times in the last 90 days=Peer( id == $peer.id, came < {number} )

#: went | You went to them | times
[when]You went to that peer at least {number} times in the last 90 days=Peer( id == $peer.id, went >= {number} )
[when]You went to that peer more than {number} times in the last 90 days=Peer( id == $peer.id, went > {number} )
[when]You went to that peer at most {number} times in the last 90 days=Peer( id == $peer.id, went <= {number} )
[when]You went to that peer less than {number} times in the last 90 days=Peer( id == $peer.id, went < {number} )

#? peer | topics of that peer and of your own posts
#: sharedTopics | Shared topics | topics
[when]That peer shares at least {number} topics with you=Peer( id == $peer.id, sharedTopics != null, sharedTopics >= {number} )
[when]That peer shares more than {number} topics with you=Peer( id == $peer.id, sharedTopics != null, sharedTopics > {number} )
[when]That peer shares at most {number} topics with you=Peer( id == $peer.id, sharedTopics != null, sharedTopics <= {number} )
[when]That peer shares less than {number} topics with you=Peer( id == $peer.id, sharedTopics != null, sharedTopics < {number} )

#? peer | that peer's audience and your own followers
#: sizeRatio | Their size by yours | times
[when]The audience of that peer is at least {number} times yours=Peer( id == $peer.id, sizeRatio != null, sizeRatio >= {number} )
[when]The audience of that peer is more than {number} times yours=Peer( id == $peer.id, sizeRatio != null, sizeRatio > {number} )
[when]The audience of that peer is at most {number} times yours=Peer( id == $peer.id, sizeRatio != null, sizeRatio <= {number} )
[when]The audience of that peer is less than {number} times yours=Peer( id == $peer.id, sizeRatio != null, sizeRatio < {number} )

## How people stand with the account
#? comment, mention, reply, message, share, reaction | what others did over more than two weeks
#: quietDays | Last came | days ago
[when]That person is new=Fan( id == $fan.id, stage == "new" )
[when]That person is not new=Fan( id == $fan.id, stage != null, stage != "new" )
[when]That person is rising=Fan( id == $fan.id, stage == "rising" )
[when]That person is not rising=Fan( id == $fan.id, stage != null, stage != "rising" )
[when]That person is a regular=Fan( id == $fan.id, stage == "regular" )
[when]That person is no regular=Fan( id == $fan.id, stage != null, stage != "regular" )
[when]That person comes now and then=Fan( id == $fan.id, stage == "occasional" )
[when]That person does not come now and then=Fan( id == $fan.id, stage != null, stage != "occasional" )
[when]That person is cooling=Fan( id == $fan.id, stage == "cooling" )
[when]That person is not cooling=Fan( id == $fan.id, stage != null, stage != "cooling" )
[when]That person is lost=Fan( id == $fan.id, stage == "lost" )
[when]That person is not lost=Fan( id == $fan.id, stage != null, stage != "lost" )
[when]That person came back after having been lost=Fan( id == $fan.id, wonBack == true )
[when]That person did not come back after having been lost=Fan( id == $fan.id, wonBack == false )

#? comment, mention, reply, message, share, reaction | comments, shares or likes by others
#: visits | Visits | times
[when]That person has come at least {number} times=Fan( id == $fan.id, visits >= {number} )
[when]That person has come more than {number} times=Fan( id == $fan.id, visits > {number} )
[when]That person has come at most {number} times=Fan( id == $fan.id, visits <= {number} )
[when]That person has come less than {number} times=Fan( id == $fan.id, visits < {number} )

#? own post | own posts, and under which of them others wrote
#: early | Among the first | times
[when]That person was among the first three under at least {number} own posts=Fan( id == $fan.id, early != null, early >= {number} )
[when]That person was among the first three under more than {number} own posts=Fan( id == $fan.id, early != null, early > {number} )
[when]That person was among the first three under at most {number} own posts=Fan( id == $fan.id, early != null, early <= {number} )
[when]That person was among the first three under less than {number} own posts=Fan( id == $fan.id, early != null, early < {number} )

#? comment, mention, reply, message | comments, replies or mentions by others
#: brought | Brought | people
[when]That person brought at least {number} other people=Fan( id == $fan.id, brought != null, brought >= {number} )
[when]That person brought more than {number} other people=Fan( id == $fan.id, brought != null, brought > {number} )
[when]That person brought at most {number} other people=Fan( id == $fan.id, brought != null, brought <= {number} )
[when]That person brought less than {number} other people=Fan( id == $fan.id, brought != null, brought < {number} )

#? own post | own posts, and under which of them others wrote
[when]That person is an advocate=Fan( id == $fan.id, advocate == true )
[when]That person is no advocate=Fan( id == $fan.id, advocate == false )

#? comment, mention, reply, message | comments, replies or mentions by others
#: wroteDays | Last wrote | days ago | later
[when]That person last wrote at least {days} days ago=Fan( id == $fan.id, wroteDays != null, wroteDays >= {days} )
[when]That person last wrote more than {days} days ago=Fan( id == $fan.id, wroteDays != null, wroteDays > {days} )
[when]That person last wrote at most {days} days ago=Fan( id == $fan.id, wroteDays != null, wroteDays <= {days} )
[when]That person last wrote less than {days} days ago=Fan( id == $fan.id, wroteDays != null, wroteDays < {days} )

## What the account gave people
#? own reply, own comment, own outreach, comment | own replies
[when]That person was ever answered=Fan( id == $fan.id, answered == true )
[when]That person was never answered=Fan( id == $fan.id, answered == false )

#: answeredDays | You answered | days ago | later
[when]It is at least {days} days since you answered that person=Fan( id == $fan.id, answeredDays != null, answeredDays >= {days} )
[when]It is more than {days} days since you answered that person=Fan( id == $fan.id, answeredDays != null, answeredDays > {days} )
[when]It is at most {days} days since you answered that person=Fan( id == $fan.id, answeredDays != null, answeredDays <= {days} )
[when]It is less than {days} days since you answered that person=Fan( id == $fan.id, answeredDays != null, answeredDays < {days} )

#: turns | Longest talk | turns
[when]The longest conversation with that person has at least {number} turns=Fan( id == $fan.id, turns != null, turns >= {number} )
[when]The longest conversation with that person has more than {number} turns=Fan( id == $fan.id, turns != null, turns > {number} )
[when]The longest conversation with that person has at most {number} turns=Fan( id == $fan.id, turns != null, turns <= {number} )
[when]The longest conversation with that person has less than {number} turns=Fan( id == $fan.id, turns != null, turns < {number} )

#? comment, mention, reply, message, share, reaction | comments, shares or likes by others
[when]Something of that person's own is known=Fan( id == $fan.id, hasWork == true )
[when]Nothing of that person's own is known=Fan( id == $fan.id, hasWork == false )

#? own outreach | own comments on others' posts (rows of kind outreach)
#: visitedDays | You visited | days ago | later
[when]It is at least {days} days since you visited that person=Fan( id == $fan.id, visitedDays != null, visitedDays >= {days} )
[when]It is more than {days} days since you visited that person=Fan( id == $fan.id, visitedDays != null, visitedDays > {days} )
[when]It is at most {days} days since you visited that person=Fan( id == $fan.id, visitedDays != null, visitedDays <= {days} )
[when]It is less than {days} days since you visited that person=Fan( id == $fan.id, visitedDays != null, visitedDays < {days} )

#? own post, own share | own posts or shares
#: featuredDays | You passed on | days ago | later
[when]It is at least {days} days since you passed on or named that person=Fan( id == $fan.id, featuredDays != null, featuredDays >= {days} )
[when]It is more than {days} days since you passed on or named that person=Fan( id == $fan.id, featuredDays != null, featuredDays > {days} )
[when]It is at most {days} days since you passed on or named that person=Fan( id == $fan.id, featuredDays != null, featuredDays <= {days} )
[when]It is less than {days} days since you passed on or named that person=Fan( id == $fan.id, featuredDays != null, featuredDays < {days} )

## Whether people come again
#? comment, mention, reply, message, share, reaction | comments, shares or likes by others
#: came | Came, 30 days | people
[when]At least {number} people came in the last 30 days=Returning( came != null, came >= {number} )
[when]More than {number} people came in the last 30 days=Returning( came != null, came > {number} )
[when]At most {number} people came in the last 30 days=Returning( came != null, came <= {number} )
[when]Less than {number} people came in the last 30 days=Returning( came != null, came < {number} )

#? comment, mention, reply, message, share, reaction | sixty days of what others did
#: percent | Had come before | %
[when]At least {percent} percent of the last 30 days' people had come before=Returning( percent != null, percent >= {percent} )
[when]More than {percent} percent of the last 30 days' people had come before=Returning( percent != null, percent > {percent} )
[when]At most {percent} percent of the last 30 days' people had come before=Returning( percent != null, percent <= {percent} )
[when]Less than {percent} percent of the last 30 days' people had come before=Returning( percent != null, percent < {percent} )

#? comment, mention, reply, message, share, reaction | ninety days of what others did
#: fell | Fell by | points
[when]The share of people who had come before fell by at least {number} points in 30 days=Returning( fell != null, fell >= {number} )
[when]The share of people who had come before fell by more than {number} points in 30 days=Returning( fell != null, fell > {number} )
[when]The share of people who had come before fell by at most {number} points in 30 days=Returning( fell != null, fell <= {number} )
[when]The share of people who had come before fell by less than {number} points in 30 days=Returning( fell != null, fell < {number} )

#? comment, mention, reply, message, share, reaction | a hundred and twenty days of what others did
#: wonBack | Came back | people
[when]At least {number} people came back in the last 30 days after having been lost=Returning( wonBack != null, wonBack >= {number} )
[when]More than {number} people came back in the last 30 days after having been lost=Returning( wonBack != null, wonBack > {number} )
[when]At most {number} people came back in the last 30 days after having been lost=Returning( wonBack != null, wonBack <= {number} )
[when]Less than {number} people came back in the last 30 days after having been lost=Returning( wonBack != null, wonBack < {number} )

#? comment, mention, reply, message | comments by others and own replies
#: talks | Answered, 30 days | conversations
[when]At least {number} conversations of the last 30 days were answered=Returning( talks != null, talks >= {number} )
[when]More than {number} conversations of the last 30 days were answered=Returning( talks != null, talks > {number} )
[when]At most {number} conversations of the last 30 days were answered=Returning( talks != null, talks <= {number} )
[when]Less than {number} conversations of the last 30 days were answered=Returning( talks != null, talks < {number} )

#: wentOnPercent | Went on | %
[when]At least {percent} percent of the last 30 days' answered conversations went on=Returning( wentOnPercent != null, wentOnPercent >= {percent} )
[when]More than {percent} percent of the last 30 days' answered conversations went on=Returning( wentOnPercent != null, wentOnPercent > {percent} )
[when]At most {percent} percent of the last 30 days' answered conversations went on=Returning( wentOnPercent != null, wentOnPercent <= {percent} )
[when]Less than {percent} percent of the last 30 days' answered conversations went on=Returning( wentOnPercent != null, wentOnPercent < {percent} )
## The crowd: who follows, whether they are people, and how fast they became more
#? follower | followers (rows of kind follower)
#: followers | Followers known | followers
[when]At least {number} followers are known=Audience( followers != null, followers >= {number} )
[when]More than {number} followers are known=Audience( followers != null, followers > {number} )
[when]At most {number} followers are known=Audience( followers != null, followers <= {number} )
[when]Less than {number} followers are known=Audience( followers != null, followers < {number} )

#? follower | followers, and what they did
#: activePercent | Active, 90 days | %
[when]At least {percent} percent of the followers came in the last 90 days=Audience( activePercent != null, activePercent >= {percent} )
[when]More than {percent} percent of the followers came in the last 90 days=Audience( activePercent != null, activePercent > {percent} )
[when]At most {percent} percent of the followers came in the last 90 days=Audience( activePercent != null, activePercent <= {percent} )
[when]Less than {percent} percent of the followers came in the last 90 days=Audience( activePercent != null, activePercent < {percent} )

#? follower | profiles of followers (columns posts, following, followers, biography_length, has_picture)
#: judged | Judged by profile | followers
[when]At least {number} followers could be judged by their profiles=Audience( judged != null, judged >= {number} )
[when]More than {number} followers could be judged by their profiles=Audience( judged != null, judged > {number} )
[when]At most {number} followers could be judged by their profiles=Audience( judged != null, judged <= {number} )
[when]Less than {number} followers could be judged by their profiles=Audience( judged != null, judged < {number} )

#: suspiciousPercent | Look suspicious | %
[when]At least {percent} percent of the judged followers look suspicious=Audience( suspiciousPercent != null, suspiciousPercent >= {percent} )
[when]More than {percent} percent of the judged followers look suspicious=Audience( suspiciousPercent != null, suspiciousPercent > {percent} )
[when]At most {percent} percent of the judged followers look suspicious=Audience( suspiciousPercent != null, suspiciousPercent <= {percent} )
[when]Less than {percent} percent of the judged followers look suspicious=Audience( suspiciousPercent != null, suspiciousPercent < {percent} )

#? follower | followers with the day on which each followed
#: newFollowers | New followers, 7 days | people
[when]At least {number} people followed in the last 7 days=Growth( newFollowers != null, newFollowers >= {number} )
[when]More than {number} people followed in the last 7 days=Growth( newFollowers != null, newFollowers > {number} )
[when]At most {number} people followed in the last 7 days=Growth( newFollowers != null, newFollowers <= {number} )
[when]Less than {number} people followed in the last 7 days=Growth( newFollowers != null, newFollowers < {number} )

#? follower | followers of five weeks or more, with the day on which each followed
#: followerRatio | New followers by a usual week | times
[when]At least {number} times as many people followed as in a usual week=Growth( followerRatio != null, followerRatio >= {number} )
[when]More than {number} times as many people followed as in a usual week=Growth( followerRatio != null, followerRatio > {number} )
[when]At most {number} times as many people followed as in a usual week=Growth( followerRatio != null, followerRatio <= {number} )
[when]Less than {number} times as many people followed as in a usual week=Growth( followerRatio != null, followerRatio < {number} )

#? comment, mention, reply, message, share, reaction | what others did in five weeks or more
#: peopleRatio | People by a usual week | times
[when]At least {number} times as many people came as in a usual week=Growth( peopleRatio != null, peopleRatio >= {number} )
[when]More than {number} times as many people came as in a usual week=Growth( peopleRatio != null, peopleRatio > {number} )
[when]At most {number} times as many people came as in a usual week=Growth( peopleRatio != null, peopleRatio <= {number} )
[when]Less than {number} times as many people came as in a usual week=Growth( peopleRatio != null, peopleRatio < {number} )

#? comment | comments by others
#: suspicious | Suspicious of the last 20 | comments
[when]At least {number} of the last 20 comments were spam or an impostor's=CommentsLately( suspicious >= {number} )
[when]More than {number} of the last 20 comments were spam or an impostor's=CommentsLately( suspicious > {number} )
[when]At most {number} of the last 20 comments were spam or an impostor's=CommentsLately( suspicious <= {number} )
[when]Less than {number} of the last 20 comments were spam or an impostor's=CommentsLately( suspicious < {number} )

#? reaction | likes with the age of the account that gave them
#: aged | Likes of known age | likes
[when]At least {number} likes of the last 30 days came from accounts of known age=LikesLately( aged != null, aged >= {number} )
[when]More than {number} likes of the last 30 days came from accounts of known age=LikesLately( aged != null, aged > {number} )
[when]At most {number} likes of the last 30 days came from accounts of known age=LikesLately( aged != null, aged <= {number} )
[when]Less than {number} likes of the last 30 days came from accounts of known age=LikesLately( aged != null, aged < {number} )

#: percent | Weight of the likes | %
[when]Likes of the last 30 days weigh at least {percent} percent, with new accounts weighing less=LikesLately( percent != null, percent >= {percent} )
[when]Likes of the last 30 days weigh more than {percent} percent, with new accounts weighing less=LikesLately( percent != null, percent > {percent} )
[when]Likes of the last 30 days weigh at most {percent} percent, with new accounts weighing less=LikesLately( percent != null, percent <= {percent} )
[when]Likes of the last 30 days weigh less than {percent} percent, with new accounts weighing less=LikesLately( percent != null, percent < {percent} )
## Own posts of the last days, and what stands under them
#? own post | own posts, and comments that name the post they stand under
#: postAgeHours | Post went out | h | later
[when]That comment stands under an own post that is at least {hours} hours old=WaitingComment( id == $comment.id, postAgeHours != null, postAgeHours >= {hours} )
[when]That comment stands under an own post that is more than {hours} hours old=WaitingComment( id == $comment.id, postAgeHours != null, postAgeHours > {hours} )
[when]That comment stands under an own post that is at most {hours} hours old=WaitingComment( id == $comment.id, postAgeHours != null, postAgeHours <= {hours} )
[when]That comment stands under an own post that is less than {hours} hours old=WaitingComment( id == $comment.id, postAgeHours != null, postAgeHours < {hours} )

#? own post | own posts (rows of kind post)
[when]For each own post of the last 7 days=$post : OwnPost()

[when]That post asks people something=OwnPost( id == $post.id, asks == true )
[when]That post asks people nothing=OwnPost( id == $post.id, asks == false )

#: ageHours | Went out | h | later
[when]That post went out at least {hours} hours ago=OwnPost( id == $post.id, ageHours >= {hours} )
[when]That post went out more than {hours} hours ago=OwnPost( id == $post.id, ageHours > {hours} )
[when]That post went out at most {hours} hours ago=OwnPost( id == $post.id, ageHours <= {hours} )
[when]That post went out less than {hours} hours ago=OwnPost( id == $post.id, ageHours < {hours} )

#? own post | own posts, and comments that name the post they stand under
#: firstHour | First hour | comments
[when]That post had at least {number} comments in its first hour=OwnPost( id == $post.id, firstHour != null, firstHour >= {number} )
[when]That post had more than {number} comments in its first hour=OwnPost( id == $post.id, firstHour != null, firstHour > {number} )
[when]That post had at most {number} comments in its first hour=OwnPost( id == $post.id, firstHour != null, firstHour <= {number} )
[when]That post had less than {number} comments in its first hour=OwnPost( id == $post.id, firstHour != null, firstHour < {number} )

#: firstHourReplies | Answers, first hour | answers
[when]You answered at least {number} times under that post in its first hour=OwnPost( id == $post.id, firstHourReplies != null, firstHourReplies >= {number} )
[when]You answered more than {number} times under that post in its first hour=OwnPost( id == $post.id, firstHourReplies != null, firstHourReplies > {number} )
[when]You answered at most {number} times under that post in its first hour=OwnPost( id == $post.id, firstHourReplies != null, firstHourReplies <= {number} )
[when]You answered less than {number} times under that post in its first hour=OwnPost( id == $post.id, firstHourReplies != null, firstHourReplies < {number} )

#: waiting | Waiting under it | comments
[when]At least {number} comments under that post wait for an answer=OwnPost( id == $post.id, waiting != null, waiting >= {number} )
[when]More than {number} comments under that post wait for an answer=OwnPost( id == $post.id, waiting != null, waiting > {number} )
[when]At most {number} comments under that post wait for an answer=OwnPost( id == $post.id, waiting != null, waiting <= {number} )
[when]Less than {number} comments under that post wait for an answer=OwnPost( id == $post.id, waiting != null, waiting < {number} )

#: commented | Posts with early comments | posts
[when]At least {number} own posts of the last 30 days had comments in their first hour=FirstHours( commented != null, commented >= {number} )
[when]More than {number} own posts of the last 30 days had comments in their first hour=FirstHours( commented != null, commented > {number} )
[when]At most {number} own posts of the last 30 days had comments in their first hour=FirstHours( commented != null, commented <= {number} )
[when]Less than {number} own posts of the last 30 days had comments in their first hour=FirstHours( commented != null, commented < {number} )

#: answeredPercent | Answered within the hour | %
[when]At least {percent} percent of the posts with early comments were answered within the hour=FirstHours( answeredPercent != null, answeredPercent >= {percent} )
[when]More than {percent} percent of the posts with early comments were answered within the hour=FirstHours( answeredPercent != null, answeredPercent > {percent} )
[when]At most {percent} percent of the posts with early comments were answered within the hour=FirstHours( answeredPercent != null, answeredPercent <= {percent} )
[when]Less than {percent} percent of the posts with early comments were answered within the hour=FirstHours( answeredPercent != null, answeredPercent < {percent} )

## What people speak of, topic by topic (words of the last 60 days)
#? comment, mention, reply | comments, replies or mentions by others
[when]For each topic that people speak of=$topic : Topic()

#: place | Place by people who asked | 
[when]That topic is one of the {number} most asked=Topic( id == $topic.id, place <= {number} )

#: people | Spoke of it | people
[when]At least {number} people spoke of that topic=Topic( id == $topic.id, people >= {number} )
[when]More than {number} people spoke of that topic=Topic( id == $topic.id, people > {number} )
[when]At most {number} people spoke of that topic=Topic( id == $topic.id, people <= {number} )
[when]Less than {number} people spoke of that topic=Topic( id == $topic.id, people < {number} )

#: askers | Asked about it | people
[when]At least {number} people asked about that topic=Topic( id == $topic.id, askers >= {number} )
[when]More than {number} people asked about that topic=Topic( id == $topic.id, askers > {number} )
[when]At most {number} people asked about that topic=Topic( id == $topic.id, askers <= {number} )
[when]Less than {number} people asked about that topic=Topic( id == $topic.id, askers < {number} )

#? comment, mention, reply | comments, replies or mentions of more than 90 days
#: growth | Grown | times
[when]That topic has grown to at least {number} times its share=Topic( id == $topic.id, growth != null, growth >= {number} )
[when]That topic has grown to more than {number} times its share=Topic( id == $topic.id, growth != null, growth > {number} )
[when]That topic has grown to at most {number} times its share=Topic( id == $topic.id, growth != null, growth <= {number} )
[when]That topic has grown to less than {number} times its share=Topic( id == $topic.id, growth != null, growth < {number} )

#: growth | Grown | times
[when]That topic clearly came up lately=Topic( id == $topic.id, rising == true )
[when]That topic did not clearly come up lately=Topic( id == $topic.id, rising == false )

#? own post | own posts (rows of kind post)
#: ownPostDays | Your post about it | days ago | later
[when]Your newest post about that topic is at least {days} days old=Topic( id == $topic.id, ownPostDays != null, ownPostDays >= {days} )
[when]Your newest post about that topic is more than {days} days old=Topic( id == $topic.id, ownPostDays != null, ownPostDays > {days} )
[when]Your newest post about that topic is at most {days} days old=Topic( id == $topic.id, ownPostDays != null, ownPostDays <= {days} )
[when]Your newest post about that topic is less than {days} days old=Topic( id == $topic.id, ownPostDays != null, ownPostDays < {days} )

#? comment, mention, reply | comments, replies or mentions by others
[when]It is known what you posted about that topic=Topic( id == $topic.id, ownPostsKnown == true )
[when]It is not known what you posted about that topic=Topic( id == $topic.id, ownPostsKnown == false )

## What own posts are for (as far as their words tell)
#? own post | own posts with words
#: told | Purpose told | posts
[when]At least {number} own posts of the last 30 days tell what they are for=Mix( told != null, told >= {number} )
[when]More than {number} own posts of the last 30 days tell what they are for=Mix( told != null, told > {number} )
[when]At most {number} own posts of the last 30 days tell what they are for=Mix( told != null, told <= {number} )
[when]Less than {number} own posts of the last 30 days tell what they are for=Mix( told != null, told < {number} )

#: informPercent | To inform | %
[when]At least {percent} percent of these posts explain or report something=Mix( informPercent != null, informPercent >= {percent} )
[when]More than {percent} percent of these posts explain or report something=Mix( informPercent != null, informPercent > {percent} )
[when]At most {percent} percent of these posts explain or report something=Mix( informPercent != null, informPercent <= {percent} )
[when]Less than {percent} percent of these posts explain or report something=Mix( informPercent != null, informPercent < {percent} )

#: entertainPercent | To entertain | %
[when]At least {percent} percent of these posts entertain=Mix( entertainPercent != null, entertainPercent >= {percent} )
[when]More than {percent} percent of these posts entertain=Mix( entertainPercent != null, entertainPercent > {percent} )
[when]At most {percent} percent of these posts entertain=Mix( entertainPercent != null, entertainPercent <= {percent} )
[when]Less than {percent} percent of these posts entertain=Mix( entertainPercent != null, entertainPercent < {percent} )

#: inspirePercent | To inspire | %
[when]At least {percent} percent of these posts tell a story, something reached or a wish=Mix( inspirePercent != null, inspirePercent >= {percent} )
[when]More than {percent} percent of these posts tell a story, something reached or a wish=Mix( inspirePercent != null, inspirePercent > {percent} )
[when]At most {percent} percent of these posts tell a story, something reached or a wish=Mix( inspirePercent != null, inspirePercent <= {percent} )
[when]Less than {percent} percent of these posts tell a story, something reached or a wish=Mix( inspirePercent != null, inspirePercent < {percent} )

#: promotePercent | For an offer | %
[when]At least {percent} percent of these posts are for an offer=Mix( promotePercent != null, promotePercent >= {percent} )
[when]More than {percent} percent of these posts are for an offer=Mix( promotePercent != null, promotePercent > {percent} )
[when]At most {percent} percent of these posts are for an offer=Mix( promotePercent != null, promotePercent <= {percent} )
[when]Less than {percent} percent of these posts are for an offer=Mix( promotePercent != null, promotePercent < {percent} )

#: quietDays | Last asked | days ago | later
[when]You last asked your people something at least {days} days ago=Asking( quietDays != null, quietDays >= {days} )
[when]You last asked your people something more than {days} days ago=Asking( quietDays != null, quietDays > {days} )
[when]You last asked your people something at most {days} days ago=Asking( quietDays != null, quietDays <= {days} )
[when]You last asked your people something less than {days} days ago=Asking( quietDays != null, quietDays < {days} )

#: asks | Posts that ask | posts
[when]At least {number} own posts of the last 30 days asked people something=Asking( asks != null, asks >= {number} )
[when]More than {number} own posts of the last 30 days asked people something=Asking( asks != null, asks > {number} )
[when]At most {number} own posts of the last 30 days asked people something=Asking( asks != null, asks <= {number} )
[when]Less than {number} own posts of the last 30 days asked people something=Asking( asks != null, asks < {number} )

#? own post | own posts that say in what form they came (column format)
#: polls | Polls, 7 days | polls
[when]At least {number} polls went out in the last 7 days=Asking( polls != null, polls >= {number} )
[when]More than {number} polls went out in the last 7 days=Asking( polls != null, polls > {number} )
[when]At most {number} polls went out in the last 7 days=Asking( polls != null, polls <= {number} )
[when]Less than {number} polls went out in the last 7 days=Asking( polls != null, polls < {number} )

#? own post | own posts, and comments that name the post they stand under
#: answersWaiting | Answers waiting | comments
[when]At least {number} comments under your last post that asks wait for an answer=Asking( answersWaiting != null, answersWaiting >= {number} )
[when]More than {number} comments under your last post that asks wait for an answer=Asking( answersWaiting != null, answersWaiting > {number} )
[when]At most {number} comments under your last post that asks wait for an answer=Asking( answersWaiting != null, answersWaiting <= {number} )
[when]Less than {number} comments under your last post that asks wait for an answer=Asking( answersWaiting != null, answersWaiting < {number} )

## How people sound
#? comment, mention, reply, message | comments, replies or mentions by others
#: concerns | Concerns, 14 days | comments
[when]At least {number} comments of the last 14 days raise a concern=Mood( concerns != null, concerns >= {number} )
[when]More than {number} comments of the last 14 days raise a concern=Mood( concerns != null, concerns > {number} )
[when]At most {number} comments of the last 14 days raise a concern=Mood( concerns != null, concerns <= {number} )
[when]Less than {number} comments of the last 14 days raise a concern=Mood( concerns != null, concerns < {number} )

#: concernPercent | Concerns, 14 days | %
[when]At least {percent} percent of the last 14 days' comments raise a concern=Mood( concernPercent != null, concernPercent >= {percent} )
[when]More than {percent} percent of the last 14 days' comments raise a concern=Mood( concernPercent != null, concernPercent > {percent} )
[when]At most {percent} percent of the last 14 days' comments raise a concern=Mood( concernPercent != null, concernPercent <= {percent} )
[when]Less than {percent} percent of the last 14 days' comments raise a concern=Mood( concernPercent != null, concernPercent < {percent} )

#? comment, mention, reply | enough comments of the last 14 days and of the 60 days before
#: concernPercent | Concerns, 14 days | %
[when]Concerns clearly rose against the 60 days before=Mood( moreConcerns == true )
[when]Concerns did not clearly rise against the 60 days before=Mood( moreConcerns == false )

#? comment, mention, reply, message | comments, replies or mentions by others
#: concernsWaiting | Concerns waiting | comments
[when]At least {number} concerns wait for an answer=Mood( concernsWaiting != null, concernsWaiting >= {number} )
[when]More than {number} concerns wait for an answer=Mood( concernsWaiting != null, concernsWaiting > {number} )
[when]At most {number} concerns wait for an answer=Mood( concernsWaiting != null, concernsWaiting <= {number} )
[when]Less than {number} concerns wait for an answer=Mood( concernsWaiting != null, concernsWaiting < {number} )

#: oldestConcernHours | Oldest concern | h | later
[when]The oldest concern without an answer has waited at least {hours} hours=Mood( oldestConcernHours != null, oldestConcernHours >= {hours} )
[when]The oldest concern without an answer has waited more than {hours} hours=Mood( oldestConcernHours != null, oldestConcernHours > {hours} )
[when]The oldest concern without an answer has waited at most {hours} hours=Mood( oldestConcernHours != null, oldestConcernHours <= {hours} )
[when]The oldest concern without an answer has waited less than {hours} hours=Mood( oldestConcernHours != null, oldestConcernHours < {hours} )

#? mention | mentions by others (rows of kind mention)
#: mentions | Mentions, 14 days | mentions
[when]At least {number} mentions by others came in the last 14 days=Mood( mentions != null, mentions >= {number} )
[when]More than {number} mentions by others came in the last 14 days=Mood( mentions != null, mentions > {number} )
[when]At most {number} mentions by others came in the last 14 days=Mood( mentions != null, mentions <= {number} )
[when]Less than {number} mentions by others came in the last 14 days=Mood( mentions != null, mentions < {number} )

#: mentionsWaiting | Mentions waiting | mentions
[when]At least {number} mentions of the last 14 days wait for an answer=Mood( mentionsWaiting != null, mentionsWaiting >= {number} )
[when]More than {number} mentions of the last 14 days wait for an answer=Mood( mentionsWaiting != null, mentionsWaiting > {number} )
[when]At most {number} mentions of the last 14 days wait for an answer=Mood( mentionsWaiting != null, mentionsWaiting <= {number} )
[when]Less than {number} mentions of the last 14 days wait for an answer=Mood( mentionsWaiting != null, mentionsWaiting < {number} )

## The account's rhythm (days without its rest days)
#? own post | own posts (rows of kind post)
#: postDays | Last own post | days ago | later
[when]Your last own post is at least {days} days old=Rhythm( postDays != null, postDays >= {days} )
[when]Your last own post is more than {days} days old=Rhythm( postDays != null, postDays > {days} )
[when]Your last own post is at most {days} days old=Rhythm( postDays != null, postDays <= {days} )
[when]Your last own post is less than {days} days old=Rhythm( postDays != null, postDays < {days} )

#: late | By the usual pause | times | later
[when]Your last own post is at least {number} times as old as usual=Rhythm( late != null, late >= {number} )
[when]Your last own post is more than {number} times as old as usual=Rhythm( late != null, late > {number} )
[when]Your last own post is at most {number} times as old as usual=Rhythm( late != null, late <= {number} )
[when]Your last own post is less than {number} times as old as usual=Rhythm( late != null, late < {number} )

#: weekPosts | Posts in a typical week | posts
[when]Half of your weeks have at least {number} own posts=Rhythm( weekPosts != null, weekPosts >= {number} )
[when]Half of your weeks have more than {number} own posts=Rhythm( weekPosts != null, weekPosts > {number} )
[when]Half of your weeks have at most {number} own posts=Rhythm( weekPosts != null, weekPosts <= {number} )
[when]Half of your weeks have less than {number} own posts=Rhythm( weekPosts != null, weekPosts < {number} )

#: longestGap | Longest pause | days
[when]Your longest pause between own posts of the last 56 days was at least {days} days=Rhythm( longestGap != null, longestGap >= {days} )
[when]Your longest pause between own posts of the last 56 days was more than {days} days=Rhythm( longestGap != null, longestGap > {days} )
[when]Your longest pause between own posts of the last 56 days was at most {days} days=Rhythm( longestGap != null, longestGap <= {days} )
[when]Your longest pause between own posts of the last 56 days was less than {days} days=Rhythm( longestGap != null, longestGap < {days} )

#? own post | own posts with words
[when]Your newest post announces a pause=Rhythm( paused == true )
[when]Your newest post announces no pause=Rhythm( paused == false )

#? own reply, own comment | own replies
#: replyDays | Last own reply | days ago | later
[when]Your last own reply is at least {days} days old=Rhythm( replyDays != null, replyDays >= {days} )
[when]Your last own reply is more than {days} days old=Rhythm( replyDays != null, replyDays > {days} )
[when]Your last own reply is at most {days} days old=Rhythm( replyDays != null, replyDays <= {days} )
[when]Your last own reply is less than {days} days old=Rhythm( replyDays != null, replyDays < {days} )
## How promptly comments and messages are answered (spam left out; waits and shares leave out the newest 24 hours)

#? comment, message | comments or messages by others
#: weekOpened | Comments, 7 days | comments
[when]At least {number} comments came in the last 7 days=Promptness( weekOpened != null, weekOpened >= {number} )
[when]More than {number} comments came in the last 7 days=Promptness( weekOpened != null, weekOpened > {number} )
[when]At most {number} comments came in the last 7 days=Promptness( weekOpened != null, weekOpened <= {number} )
[when]Less than {number} comments came in the last 7 days=Promptness( weekOpened != null, weekOpened < {number} )

#? comment, message | comments or messages by others of the last 30 days
#: slowestTenthHours | Slowest tenth | h
[when]The slowest tenth of the last 30 days' comments waited at least {hours} hours=Promptness( slowestTenthHours != null, slowestTenthHours >= {hours} )
[when]The slowest tenth of the last 30 days' comments waited more than {hours} hours=Promptness( slowestTenthHours != null, slowestTenthHours > {hours} )
[when]The slowest tenth of the last 30 days' comments waited at most {hours} hours=Promptness( slowestTenthHours != null, slowestTenthHours <= {hours} )
[when]The slowest tenth of the last 30 days' comments waited less than {hours} hours=Promptness( slowestTenthHours != null, slowestTenthHours < {hours} )

#? comment, message | comments or messages by others of the last 30 days
#: beyondDayPercent | Beyond a day | %
[when]At least {percent} percent of the last 30 days' comments waited beyond a day=Promptness( beyondDayPercent != null, beyondDayPercent >= {percent} )
[when]More than {percent} percent of the last 30 days' comments waited beyond a day=Promptness( beyondDayPercent != null, beyondDayPercent > {percent} )
[when]At most {percent} percent of the last 30 days' comments waited beyond a day=Promptness( beyondDayPercent != null, beyondDayPercent <= {percent} )
[when]Less than {percent} percent of the last 30 days' comments waited beyond a day=Promptness( beyondDayPercent != null, beyondDayPercent < {percent} )

#? comment, message | comments or messages by others
#: oldestOpenDays | Oldest open | days
[when]The oldest open comment has waited at least {days} days=Promptness( oldestOpenDays != null, oldestOpenDays >= {days} )
[when]The oldest open comment has waited more than {days} days=Promptness( oldestOpenDays != null, oldestOpenDays > {days} )
[when]The oldest open comment has waited at most {days} days=Promptness( oldestOpenDays != null, oldestOpenDays <= {days} )
[when]The oldest open comment has waited less than {days} days=Promptness( oldestOpenDays != null, oldestOpenDays < {days} )

#? comment, message | comments or messages by others of the last 7 days
#: quarterHourPercent | Within 15 min, 7 days | %
[when]At least {percent} percent of the last 7 days' comments were answered within 15 minutes=Promptness( quarterHourPercent != null, quarterHourPercent >= {percent} )
[when]More than {percent} percent of the last 7 days' comments were answered within 15 minutes=Promptness( quarterHourPercent != null, quarterHourPercent > {percent} )
[when]At most {percent} percent of the last 7 days' comments were answered within 15 minutes=Promptness( quarterHourPercent != null, quarterHourPercent <= {percent} )
[when]Less than {percent} percent of the last 7 days' comments were answered within 15 minutes=Promptness( quarterHourPercent != null, quarterHourPercent < {percent} )

#? comment, message | comments or messages by others of the last 7 days
#: weekRatePercent | Answered, 7 days | %
[when]At least {percent} percent of the last 7 days' comments were answered=Promptness( weekRatePercent != null, weekRatePercent >= {percent} )
[when]More than {percent} percent of the last 7 days' comments were answered=Promptness( weekRatePercent != null, weekRatePercent > {percent} )
[when]At most {percent} percent of the last 7 days' comments were answered=Promptness( weekRatePercent != null, weekRatePercent <= {percent} )
[when]Less than {percent} percent of the last 7 days' comments were answered=Promptness( weekRatePercent != null, weekRatePercent < {percent} )

#? comment, message | comments or messages by others of the last 7 days
#: weekMedianWaitHours | Typical wait, 7 days | h
[when]Half of the last 7 days' comments waited at least {hours} hours=Promptness( weekMedianWaitHours != null, weekMedianWaitHours >= {hours} )
[when]Half of the last 7 days' comments waited more than {hours} hours=Promptness( weekMedianWaitHours != null, weekMedianWaitHours > {hours} )
[when]Half of the last 7 days' comments waited at most {hours} hours=Promptness( weekMedianWaitHours != null, weekMedianWaitHours <= {hours} )
[when]Half of the last 7 days' comments waited less than {hours} hours=Promptness( weekMedianWaitHours != null, weekMedianWaitHours < {hours} )

#? comment, message | comments or messages by others of the last 7 days
#: weekSlowestTenthHours | Slowest tenth, 7 days | h
[when]The slowest tenth of the last 7 days' comments waited at least {hours} hours=Promptness( weekSlowestTenthHours != null, weekSlowestTenthHours >= {hours} )
[when]The slowest tenth of the last 7 days' comments waited more than {hours} hours=Promptness( weekSlowestTenthHours != null, weekSlowestTenthHours > {hours} )
[when]The slowest tenth of the last 7 days' comments waited at most {hours} hours=Promptness( weekSlowestTenthHours != null, weekSlowestTenthHours <= {hours} )
[when]The slowest tenth of the last 7 days' comments waited less than {hours} hours=Promptness( weekSlowestTenthHours != null, weekSlowestTenthHours < {hours} )

#? comment, message | comments or messages of the last 60 days
[when]The typical wait grew against the 30 days before=Promptness( slowerPercent != null, slowerPercent > 0 )
[when]The typical wait did not grow against the 30 days before=Promptness( slowerPercent != null, slowerPercent <= 0 )

#? comment, message | comments or messages of the last 60 days
#: slowerPercent | Wait, 30 days before | % longer
[when]The typical wait grew by at least {percent} percent against the 30 days before=Promptness( slowerPercent != null, slowerPercent >= {percent} )
[when]The typical wait grew by more than {percent} percent against the 30 days before=Promptness( slowerPercent != null, slowerPercent > {percent} )
[when]The typical wait grew by at most {percent} percent against the 30 days before=Promptness( slowerPercent != null, slowerPercent <= {percent} )
[when]The typical wait grew by less than {percent} percent against the 30 days before=Promptness( slowerPercent != null, slowerPercent < {percent} )

## The creator's other platforms (people who wrote for each own post, comment and reply of the last 30 days)
[when]For each other platform of yours=$platform : OwnPlatform()

#? own post, comment | own posts and others' comments of the last 30 days on both platforms
[when]That platform is where the most people answer what you do=OwnPlatform( id == $platform.id, best != null, best == true )
[when]That platform is not where the most people answer what you do=OwnPlatform( id == $platform.id, best != null, best == false )
[when]On this platform fewer people answer what you do than on all others=OwnPlatform( id == $platform.id, hereLeast != null, hereLeast == true )
[when]On some platform no more people answer what you do than on this one=OwnPlatform( id == $platform.id, hereLeast != null, hereLeast == false )

#: times | People an act there | times
[when]That platform brings at least {number} times as many people for the same effort=OwnPlatform( id == $platform.id, times != null, times >= {number} )
[when]That platform brings more than {number} times as many people for the same effort=OwnPlatform( id == $platform.id, times != null, times > {number} )
[when]That platform brings at most {number} times as many people for the same effort=OwnPlatform( id == $platform.id, times != null, times <= {number} )
[when]That platform brings less than {number} times as many people for the same effort=OwnPlatform( id == $platform.id, times != null, times < {number} )

#: leastActs | Own acts, the fewer of both | acts
[when]You wrote at least {number} times on the quieter of that platform and this one in the last 30 days=OwnPlatform( id == $platform.id, leastActs != null, leastActs >= {number} )
[when]You wrote more than {number} times on the quieter of that platform and this one in the last 30 days=OwnPlatform( id == $platform.id, leastActs != null, leastActs > {number} )
[when]You wrote at most {number} times on the quieter of that platform and this one in the last 30 days=OwnPlatform( id == $platform.id, leastActs != null, leastActs <= {number} )
[when]You wrote less than {number} times on the quieter of that platform and this one in the last 30 days=OwnPlatform( id == $platform.id, leastActs != null, leastActs < {number} )

#: leastPeople | People, the fewer of both | people
[when]At least {number} people wrote on the quieter of that platform and this one in the last 30 days=OwnPlatform( id == $platform.id, leastPeople != null, leastPeople >= {number} )
[when]More than {number} people wrote on the quieter of that platform and this one in the last 30 days=OwnPlatform( id == $platform.id, leastPeople != null, leastPeople > {number} )
[when]At most {number} people wrote on the quieter of that platform and this one in the last 30 days=OwnPlatform( id == $platform.id, leastPeople != null, leastPeople <= {number} )
[when]Less than {number} people wrote on the quieter of that platform and this one in the last 30 days=OwnPlatform( id == $platform.id, leastPeople != null, leastPeople < {number} )

#: compared | Platforms compared | platforms
[when]At least {number} platforms of yours can be compared=OwnPlatform( id == $platform.id, compared >= {number} )
[when]More than {number} platforms of yours can be compared=OwnPlatform( id == $platform.id, compared > {number} )
[when]At most {number} platforms of yours can be compared=OwnPlatform( id == $platform.id, compared <= {number} )
[when]Less than {number} platforms of yours can be compared=OwnPlatform( id == $platform.id, compared < {number} )
## Challenges: hashtags that own posts call with, and who takes them up (the last 60 days)
#? own post | own posts (rows of kind post)
[when]For each hashtag of yours that others took up=$hashtag : Challenge()

[when]Your posts with that hashtag invite to take part=Challenge( id == $hashtag.id, invited == true )
[when]Your posts with that hashtag do not invite to take part=Challenge( id == $hashtag.id, invited == false )

#: participants | Took part | people
[when]At least {number} people took part with that hashtag=Challenge( id == $hashtag.id, participants >= {number} )
[when]More than {number} people took part with that hashtag=Challenge( id == $hashtag.id, participants > {number} )
[when]At most {number} people took part with that hashtag=Challenge( id == $hashtag.id, participants <= {number} )
[when]Less than {number} people took part with that hashtag=Challenge( id == $hashtag.id, participants < {number} )

#: entries | Entries | entries
[when]At least {number} entries came with that hashtag=Challenge( id == $hashtag.id, entries >= {number} )
[when]More than {number} entries came with that hashtag=Challenge( id == $hashtag.id, entries > {number} )
[when]At most {number} entries came with that hashtag=Challenge( id == $hashtag.id, entries <= {number} )
[when]Less than {number} entries came with that hashtag=Challenge( id == $hashtag.id, entries < {number} )

#: waiting | Entries to answer | entries
[when]At least {number} entries with that hashtag wait for an answer=Challenge( id == $hashtag.id, waiting >= {number} )
[when]More than {number} entries with that hashtag wait for an answer=Challenge( id == $hashtag.id, waiting > {number} )
[when]At most {number} entries with that hashtag wait for an answer=Challenge( id == $hashtag.id, waiting <= {number} )
[when]Less than {number} entries with that hashtag wait for an answer=Challenge( id == $hashtag.id, waiting < {number} )

#: entriesSince | Since your last post | entries
[when]At least {number} entries came since your last post with that hashtag=Challenge( id == $hashtag.id, entriesSince >= {number} )
[when]More than {number} entries came since your last post with that hashtag=Challenge( id == $hashtag.id, entriesSince > {number} )
[when]At most {number} entries came since your last post with that hashtag=Challenge( id == $hashtag.id, entriesSince <= {number} )
[when]Less than {number} entries came since your last post with that hashtag=Challenge( id == $hashtag.id, entriesSince < {number} )

#: ownDays | Your last post with it | days ago | later
[when]Your last post with that hashtag is at least {days} days old=Challenge( id == $hashtag.id, ownDays >= {days} )
[when]Your last post with that hashtag is more than {days} days old=Challenge( id == $hashtag.id, ownDays > {days} )
[when]Your last post with that hashtag is at most {days} days old=Challenge( id == $hashtag.id, ownDays <= {days} )
[when]Your last post with that hashtag is less than {days} days old=Challenge( id == $hashtag.id, ownDays < {days} )

#: firstDays | Your first post with it | days ago | later
[when]Your first post with that hashtag is at least {days} days old=Challenge( id == $hashtag.id, firstDays >= {days} )
[when]Your first post with that hashtag is more than {days} days old=Challenge( id == $hashtag.id, firstDays > {days} )
[when]Your first post with that hashtag is at most {days} days old=Challenge( id == $hashtag.id, firstDays <= {days} )
[when]Your first post with that hashtag is less than {days} days old=Challenge( id == $hashtag.id, firstDays < {days} )

#: entryDays | Last entry | days ago | later
[when]The last entry with that hashtag is at least {days} days old=Challenge( id == $hashtag.id, entryDays >= {days} )
[when]The last entry with that hashtag is more than {days} days old=Challenge( id == $hashtag.id, entryDays > {days} )
[when]The last entry with that hashtag is at most {days} days old=Challenge( id == $hashtag.id, entryDays <= {days} )
[when]The last entry with that hashtag is less than {days} days old=Challenge( id == $hashtag.id, entryDays < {days} )

[when]That comment takes part in a challenge of yours=Entry( id == $comment.id, challenge == true )
[when]That comment takes part in no challenge of yours=Entry( id == $comment.id, challenge == false )

#: quietDays | Last call | days ago | later
[when]Your last invitation with a hashtag is at least {days} days old=Calling( quietDays != null, quietDays >= {days} )
[when]Your last invitation with a hashtag is more than {days} days old=Calling( quietDays != null, quietDays > {days} )
[when]Your last invitation with a hashtag is at most {days} days old=Calling( quietDays != null, quietDays <= {days} )
[when]Your last invitation with a hashtag is less than {days} days old=Calling( quietDays != null, quietDays < {days} )


## What others made and tagged you in (the last 90 days)
#? mention, post | mentions and tagged posts by others (rows of kind mention or post)
[when]For each work that others made for you=$work : FanWork()

[when]Nobody asked yet whether you may show that work=FanWork( id == $work.id, rights == "none" )
[when]That work was asked for, or the time to ask has run out=FanWork( id == $work.id, rights != "none" )
[when]Your question whether you may show that work waits for its answer=FanWork( id == $work.id, rights == "asked" )
[when]No question about showing that work waits for an answer=FanWork( id == $work.id, rights != "asked" )
[when]Its maker allowed you to show that work=FanWork( id == $work.id, rights == "granted" )
[when]Its maker did not allow you to show that work=FanWork( id == $work.id, rights != "granted" )
[when]Its maker declined that you show that work=FanWork( id == $work.id, rights == "declined" )
[when]Its maker did not decline that you show that work=FanWork( id == $work.id, rights != "declined" )
[when]The time to ask for that work has run out=FanWork( id == $work.id, rights == "expired" )
[when]The time to ask for that work has not run out=FanWork( id == $work.id, rights != "expired" )
[when]Its maker withdrew the permission for that work=FanWork( id == $work.id, rights == "withdrawn" )
[when]Its maker did not withdraw the permission for that work=FanWork( id == $work.id, rights != "withdrawn" )

#: rightsDays | Unchanged | days | later
[when]Nothing about that permission has changed for at least {days} days=FanWork( id == $work.id, rightsDays >= {days} )
[when]Nothing about that permission has changed for more than {days} days=FanWork( id == $work.id, rightsDays > {days} )
[when]Nothing about that permission has changed for at most {days} days=FanWork( id == $work.id, rightsDays <= {days} )
[when]Nothing about that permission has changed for less than {days} days=FanWork( id == $work.id, rightsDays < {days} )

#: ageDays | Published | days ago | later
[when]That work is at least {days} days old=FanWork( id == $work.id, ageDays >= {days} )
[when]That work is more than {days} days old=FanWork( id == $work.id, ageDays > {days} )
[when]That work is at most {days} days old=FanWork( id == $work.id, ageDays <= {days} )
[when]That work is less than {days} days old=FanWork( id == $work.id, ageDays < {days} )

[when]You thanked for the permission for that work=FanWork( id == $work.id, thanked == true )
[when]You did not thank for the permission for that work=FanWork( id == $work.id, thanked == false )
[when]That work is a photo, a video or a story=FanWork( id == $work.id, visual == true )
[when]That work is neither photo nor video nor story=FanWork( id == $work.id, visual == false )

#? own post, own share | own posts and shares
[when]You showed that work without permission=FanWork( id == $work.id, unallowed == true )
[when]You did not show that work without permission=FanWork( id == $work.id, unallowed == false )
[when]You showed that work=FanWork( id == $work.id, shared == true )
[when]You did not show that work=FanWork( id == $work.id, shared == false )

## How far making something together has come
#? own reply, own comment, own outreach, own message | own replies, visits and messages
[when]You have not asked that peer to make something together=Peer( id == $peer.id, stage != null, stage == "none" )
[when]You asked that peer before to make something together=Peer( id == $peer.id, stage != null, stage != "none" )
[when]Your question to that peer waits for an answer=Peer( id == $peer.id, stage != null, stage == "asked" )
[when]No question of yours to that peer waits for an answer=Peer( id == $peer.id, stage != null, stage != "asked" )
[when]That peer answered neither yes nor no=Peer( id == $peer.id, stage != null, stage == "answered" )
[when]That peer did not leave it open=Peer( id == $peer.id, stage != null, stage != "answered" )
[when]That peer agreed and nothing came out yet=Peer( id == $peer.id, stage != null, stage == "agreed" )
[when]Nothing agreed with that peer is still to come out=Peer( id == $peer.id, stage != null, stage != "agreed" )
[when]That peer declined=Peer( id == $peer.id, stage != null, stage == "declined" )
[when]That peer did not decline=Peer( id == $peer.id, stage != null, stage != "declined" )
[when]What you made with that peer is out=Peer( id == $peer.id, stage != null, stage == "live" )
[when]Nothing made with that peer came out unthanked=Peer( id == $peer.id, stage != null, stage != "live" )
[when]You thanked that peer for what you made=Peer( id == $peer.id, stage != null, stage == "thanked" )
[when]You did not thank that peer for anything you made=Peer( id == $peer.id, stage != null, stage != "thanked" )

#: stageDays | Unchanged | days | later
[when]Nothing has changed with that peer for at least {days} days=Peer( id == $peer.id, stageDays != null, stageDays >= {days} )
[when]Nothing has changed with that peer for more than {days} days=Peer( id == $peer.id, stageDays != null, stageDays > {days} )
[when]Nothing has changed with that peer for at most {days} days=Peer( id == $peer.id, stageDays != null, stageDays <= {days} )
[when]Nothing has changed with that peer for less than {days} days=Peer( id == $peer.id, stageDays != null, stageDays < {days} )

#: asks | Asked | times
[when]You asked that peer at least {number} times=Peer( id == $peer.id, asks != null, asks >= {number} )
[when]You asked that peer more than {number} times=Peer( id == $peer.id, asks != null, asks > {number} )
[when]You asked that peer at most {number} times=Peer( id == $peer.id, asks != null, asks <= {number} )
[when]You asked that peer less than {number} times=Peer( id == $peer.id, asks != null, asks < {number} )

## What was tried (own posts of 90 days by the people each brought in its first 7 days)
#? own post | own posts, and comments, shares or likes that name the post they belong to
[when]For each comparison of your posts=$trial : Experiment()

[when]You declared that trial=Experiment( id == $trial.id, declared == true )
[when]You did not declare that trial=Experiment( id == $trial.id, declared == false )
[when]The first kind of posts did clearly better=Experiment( id == $trial.id, verdict == "better" )
[when]The first kind of posts did not do clearly better=Experiment( id == $trial.id, verdict != "better" )
[when]The first kind of posts did clearly worse=Experiment( id == $trial.id, verdict == "worse" )
[when]The first kind of posts did not do clearly worse=Experiment( id == $trial.id, verdict != "worse" )
[when]There are enough posts and no clear difference=Experiment( id == $trial.id, verdict == "no clear difference" )
[when]There is a clear difference or there are too few posts=Experiment( id == $trial.id, verdict != "no clear difference" )
[when]There are too few posts to conclude anything=Experiment( id == $trial.id, verdict == "inconclusive" )
[when]There are enough posts to conclude something=Experiment( id == $trial.id, verdict != "inconclusive" )

#: fewest | Posts of the rarer kind | posts
[when]That comparison has at least {number} posts of the rarer kind=Experiment( id == $trial.id, fewest >= {number} )
[when]That comparison has more than {number} posts of the rarer kind=Experiment( id == $trial.id, fewest > {number} )
[when]That comparison has at most {number} posts of the rarer kind=Experiment( id == $trial.id, fewest <= {number} )
[when]That comparison has less than {number} posts of the rarer kind=Experiment( id == $trial.id, fewest < {number} )

#: missing | Posts missing | posts
[when]That comparison lacks at least {number} posts=Experiment( id == $trial.id, missing >= {number} )
[when]That comparison lacks more than {number} posts=Experiment( id == $trial.id, missing > {number} )
[when]That comparison lacks at most {number} posts=Experiment( id == $trial.id, missing <= {number} )
[when]That comparison lacks less than {number} posts=Experiment( id == $trial.id, missing < {number} )

#: difference | People more a post | people
[when]The first kind of posts brought at least {number} people more=Experiment( id == $trial.id, difference != null, difference >= {number} )
[when]The first kind of posts brought more than {number} people more=Experiment( id == $trial.id, difference != null, difference > {number} )
[when]The first kind of posts brought at most {number} people more=Experiment( id == $trial.id, difference != null, difference <= {number} )
[when]The first kind of posts brought less than {number} people more=Experiment( id == $trial.id, difference != null, difference < {number} )

#: lastDays | Newest post of it | days ago | later
[when]The newest post of that comparison is at least {days} days old=Experiment( id == $trial.id, lastDays >= {days} )
[when]The newest post of that comparison is more than {days} days old=Experiment( id == $trial.id, lastDays > {days} )
[when]The newest post of that comparison is at most {days} days old=Experiment( id == $trial.id, lastDays <= {days} )
[when]The newest post of that comparison is less than {days} days old=Experiment( id == $trial.id, lastDays < {days} )

#: quietDays | Last trial | days ago | later
[when]Your last declared trial is at least {days} days old=Trying( quietDays != null, quietDays >= {days} )
[when]Your last declared trial is more than {days} days old=Trying( quietDays != null, quietDays > {days} )
[when]Your last declared trial is at most {days} days old=Trying( quietDays != null, quietDays <= {days} )
[when]Your last declared trial is less than {days} days old=Trying( quietDays != null, quietDays < {days} )

## What to do
[then]Recommend "{text}"=outcome.recommend( "{text}" );
[then]Recommend for that comment "{text}"=outcome.recommendFor( $comment, "{text}" );
[then]Recommend for that share "{text}"=outcome.recommendFor( $share, "{text}" );
[then]Recommend for such comments together, at most {number} at a time, "{text}"=outcome.addToSession( $comment, {number}, "{text}" );
[then]Recommend for such shares together, at most {number} at a time, "{text}"=outcome.addToSession( $share, {number}, "{text}" );
[then]Recommend for that person "{text}"=outcome.recommendForPerson( $fan, "{text}" );
[then]Recommend for such people together, naming the first {number} of them, "{text}"=outcome.gather( $fan, {number}, "{text}" );
[then]Recommend for that peer "{text}"=outcome.recommendForPerson( $peer, "{text}" );
[then]Recommend for those people together, naming the warmest {number} of them, "{text}"=outcome.recommendForPeople( $likers, {number}, "{text}" );
[then]Recommend for those texts "{text}"=outcome.recommendForTexts( $texts, "{text}" );
[then]Recommend for those threads together "{text}"=outcome.recommendForAll( $threads, "{text}" );
[then]Recommend for that post "{text}"=outcome.recommendForThing( $post, "{text}" );
[then]Recommend for that topic "{text}"=outcome.recommendForThing( $topic, "{text}" );
[then]Recommend for that platform "{text}"=outcome.recommendForThing( $platform, "{text}" );
[then]Recommend for that hashtag "{text}"=outcome.recommendForThing( $hashtag, "{text}" );
[then]Recommend for that work "{text}"=outcome.recommendForThing( $work, "{text}" );
[then]Recommend for that trial "{text}"=outcome.recommendForThing( $trial, "{text}" );
