package tend.intake;

/** Something about a file that a person should know and that is no fault of it. */
public record Note(String file, String words) {}
