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
#: words | Words | words
[when]That comment has at least {number} words=WaitingComment( id == $comment.id, words >= {number} )
#: comments | Comments | comments
[when]The person behind that comment has written at least {number} comments=WaitingComment( id == $comment.id, comments >= {number} )
#: love | Fan love | 
[when]The person behind that comment has a fan love of at least {number}=WaitingComment( id == $comment.id, love >= {number} )

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

# What to do
[then]Recommend "{text}"=outcome.recommend( "{text}" );
[then]Recommend for that comment "{text}"=outcome.recommendFor( $comment, "{text}" );
[then]Recommend for that share "{text}"=outcome.recommendFor( $share, "{text}" );
[then]Recommend for those threads together "{text}"=outcome.recommendForAll( $threads, "{text}" );
[then]Recommend for such comments together, at most {number} at a time, "{text}"=outcome.addToSession( $comment, {number}, "{text}" );
[then]Recommend for such shares together, at most {number} at a time, "{text}"=outcome.addToSession( $share, {number}, "{text}" );
