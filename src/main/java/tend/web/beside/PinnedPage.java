package tend.web.beside;

import java.util.List;

/**
 * What the rules of a playbook say of one account.
 *
 * @param url where another account is asked for
 * @param at when it was looked at, in the account's zone
 * @param rules what fired first, then the nearest misses
 */
public record PinnedPage(
    String url, List<Choice> accounts, String account, String at, List<WhyRule> rules) {

  /** An account to choose. */
  public record Choice(String name, boolean chosen) {}
}
