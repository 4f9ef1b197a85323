/**
 * Lists that leave: what is sent where and when, and by whose leave. Rendering and sending are in
 * tend.out; here is what to send, to whom, whether it is time, and what came of it. Addresses and
 * secrets are made here and shown once.
 */
@NullMarked
package tend.flow.out;

import org.jspecify.annotations.NullMarked;
