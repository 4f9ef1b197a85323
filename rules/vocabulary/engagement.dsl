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
