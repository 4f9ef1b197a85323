package tend.model.out;

/**
 * Whose list is meant, by name.
 *
 * @param ofCreator whether it is the one list over all accounts of that creator
 */
public record WhoseList(String name, boolean ofCreator) {
  /** The list of that account. */
  public static WhoseList ofAccount(String name) {
    return new WhoseList(name, false);
  }

  /** The list over all accounts of that creator. */
  public static WhoseList ofCreator(String name) {
    return new WhoseList(name, true);
  }

  /** Those that are kept in two columns, one of them empty. */
  public static WhoseList of(String account, String creator) {
    return creator.isEmpty() ? ofAccount(account) : ofCreator(creator);
  }

  /** The account; empty where it is a creator's. */
  public String account() {
    return ofCreator ? "" : name;
  }

  /** The creator; empty where it is an account's. */
  public String creator() {
    return ofCreator ? name : "";
  }

  /** How it is said on the command line. */
  public String option() {
    String quoted = name.matches("[\\w.@-]+") ? name : "\"" + name + "\"";
    return (ofCreator ? "--creator " : "--account ") + quoted;
  }
}
