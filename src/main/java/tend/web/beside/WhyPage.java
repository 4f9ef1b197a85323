package tend.web.beside;

import java.util.List;

/**
 * What would fire for a list: what does, what nearly does, and what is held back.
 *
 * @param said how many rules were looked at, and what came of it
 * @param today the list itself
 */
public record WhyPage(String name, String said, String today, List<OfAccount> accounts) {

  /**
   * One account of the list.
   *
   * @param place a word that sets its places on the page apart
   * @param nearest the nearest miss in one sentence; empty where there is none
   */
  public record OfAccount(String place, String name, String at, String nearest, List<Part> parts) {}

  /**
   * Rules of which the same holds.
   *
   * @param folded whether they are of little interest
   */
  public record Part(String title, String none, boolean folded, List<WhyRule> rules) {}
}
