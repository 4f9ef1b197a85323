# The sentences a playbook may use: one sentence is one condition, or one action, on one line of a rule.
# {hours}, {days}, {percent}, {number} and {text} are typed blanks; the checker holds their values to the type.
# "#: property | label | unit" above a sentence names the account's own value that is shown beside the bound.
# Owned by developers. Stock Drools reads this file, too, and must expand a rule to the same text as we do; since it
# replaces parts of lines in this order, a sentence that begins like another one stands before the shorter one.

# Comments that wait
[when]For each waiting comment that asks a question=$comment : WaitingComment( question == true )
[when]For each waiting comment that raises a concern=$comment : WaitingComment( kind == "concern" )
[when]For each waiting comment that only thanks or greets=$comment : WaitingComment( quick == true )
[when]For each waiting comment=$comment : WaitingComment()
#: waitedHours | Waited | h
[when]That comment has waited at least {hours} hours=WaitingComment( id == $comment.id, waitedHours >= {hours} )
#: waitedHours | Waited | h
[when]That comment has waited less than {hours} hours=WaitingComment( id == $comment.id, waitedHours < {hours} )
[when]That comment answers you back=WaitingComment( id == $comment.id, cameBack == true )
[when]That comment is the first from this person=WaitingComment( id == $comment.id, firstTime == true )
#: words | Words | 
[when]That comment has at least {number} words=WaitingComment( id == $comment.id, words >= {number} )
#: comments | Comments | 
[when]The person behind that comment has written at least {number} comments=WaitingComment( id == $comment.id, comments >= {number} )
#: love | Fan love | 
[when]The person behind that comment has a fan love of at least {number}=WaitingComment( id == $comment.id, love >= {number} )

[when]The person behind that comment is a peer of your niche=Peer( id == $comment.author )

# Shares
#: waitedHours | Waited | h
[when]For each share that was not thanked=$share : WaitingShare()

# Threads that waited too long
#: count | Waiting over 30 days | comments
[when]At least {number} comments have waited for more than 30 days=$threads : StaleThreads( count >= {number} )

# The account's answering
#: ratePercent | Answered, 30 days | %
[when]Less than {percent} percent of the last 30 days' comments were answered=Answering( ratePercent != null, ratePercent < {percent} )
#: opened | Comments, 30 days | comments
[when]At least {number} comments came in the last 30 days=Answering( opened >= {number} )
#: medianWaitHours | Typical wait | h
[when]Half of the last 30 days' comments waited at least {hours} hours=Answering( medianWaitHours != null, medianWaitHours >= {hours} )

# What the account itself writes
#: count | Links elsewhere | links
[when]At least {number} own comments on others' posts of the last 30 days carried a link=$texts : LinksElsewhere( count >= {number} )
#: people | Same words to | people
[when]Nearly the same words went to at least {number} people in the last 30 days=$texts : RepeatedText( people >= {number} )
#: count | Praise only | comments
[when]At least {number} own comments on others' posts of the last 30 days were general praise=$texts : GenericPraise( count >= {number} )
#: percent | Posts with a link | %
[when]At least {percent} percent of the last 30 days' own posts carried a link=$texts : LinkPosts( percent >= {percent} )
#: monthPosts | Own posts, 30 days | posts
[when]At least {number} own posts went out in the last 30 days=Pace( monthPosts >= {number} )
#: posts | Posts, 24 hours | posts
[when]More than {number} own posts went out in the last 24 hours=Pace( posts > {number} )
#: replies | Replies, 24 hours | replies
[when]More than {number} own replies and comments went out in the last 24 hours=Pace( replies > {number} )
[when]The account is on "{text}"=Self( platform == "{text}" )

# People who like and do not write
#: count | Liked, 7 days | people
[when]At least {number} people liked something in the last 7 days and did not write=$likers : Likers( count >= {number} )

# Peers, where they were imported
[when]For each peer of your niche=$peer : Peer()
#: came | Came to you | times
[when]That peer came to you at least {number} times in the last 90 days=Peer( id == $peer.id, came >= {number} )
#: went | You went to them | times
[when]You went to that peer at least {number} times in the last 90 days=Peer( id == $peer.id, went >= {number} )
#: went | You went to them | times
[when]You went to that peer less than {number} times in the last 90 days=Peer( id == $peer.id, went < {number} )
#: sharedTopics | Shared topics | topics
[when]That peer shares at least {number} topics with you=Peer( id == $peer.id, sharedTopics != null, sharedTopics >= {number} )
#: sizeRatio | Their size by yours | times
[when]The audience of that peer is at most {number} times yours=Peer( id == $peer.id, sizeRatio != null, sizeRatio <= {number} )

# What to do
[then]Recommend "{text}"=outcome.recommend( "{text}" );
[then]Recommend for that comment "{text}"=outcome.recommendFor( $comment, "{text}" );
[then]Recommend for that share "{text}"=outcome.recommendFor( $share, "{text}" );
[then]Recommend for those texts "{text}"=outcome.recommendForTexts( $texts, "{text}" );
[then]Recommend for those people together, naming the warmest {number} of them, "{text}"=outcome.recommendForPeople( $likers, {number}, "{text}" );
[then]Recommend for that peer "{text}"=outcome.recommendForPeer( $peer, "{text}" );
[then]Recommend for those threads together "{text}"=outcome.recommendForAll( $threads, "{text}" );
[then]Recommend for such comments together, at most {number} at a time, "{text}"=outcome.addToSession( $comment, {number}, "{text}" );
[then]Recommend for such shares together, at most {number} at a time, "{text}"=outcome.addToSession( $share, {number}, "{text}" );
