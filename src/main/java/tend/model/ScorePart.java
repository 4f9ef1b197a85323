package tend.model;

/** One addend of an item's score. */
public record ScorePart(String name, int value) {}
