package tend.web;

import tend.web.page.Urls;
import tend.web.page.Words;

/**
 * An import or a sync that is under way.
 *
 * @param percent -1 where nobody knows how much there is
 */
public record ReadingPage(String what, boolean live, String words, int percent, String events) {
  static ReadingPage of(Running running, Running.Underway now) {
    return new ReadingPage(
        running.wanted().what(),
        running.wanted().live(),
        Words.said(now.words()),
        now.percent(),
        Urls.running(running.id()) + "/events");
  }
}
