/**
 * Live platforms: one class each behind {@link tend.connect.Connector}, so that the next one is a
 * day's work; what they share (HTTP with rate limits, passes that can be broken off and resumed,
 * tokens under lock and key) stands beside them once. Platforms are told apart here and nowhere
 * else: what leaves this package are the same rows that a file would bring. Clients are our own and
 * thin (java.net.http and JSON trees): the libraries of the platforms were tried and are dead,
 * stale, or ten megabytes for four calls. Only this package speaks HTTP to others. Imports model
 * and text only.
 */
@NullMarked
package tend.connect;

import org.jspecify.annotations.NullMarked;
