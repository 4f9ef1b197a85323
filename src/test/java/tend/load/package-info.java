/** A load on the web app, to be run by hand; no test runs it. It speaks to this computer only. */
package tend.load;
