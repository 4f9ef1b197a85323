package tend.model;

import java.io.IOException;

/**
 * Items as JSON, byte for byte as {@link Json} would write them by itself: it had to look at a
 * dozen classes first, which took a tenth of the time to the first list.
 */
final class ItemJson {
  private ItemJson() {}

  static void write(Written to, Item one) throws IOException {
    to.word("id", one.id())
        .inner("what", one.what(), ItemJson::write)
        .number("score", one.score())
        .inners("scoreParts", one.scoreParts(), ItemJson::write)
        .word("due", one.due());
  }

  private static void write(Written to, ScorePart one) throws IOException {
    to.word("name", one.name()).number("value", one.value());
  }

  private static void write(Written to, Recommendation one) throws IOException {
    to.word("account", one.account())
        .word("playbook", one.playbook())
        .word("rule", one.rule())
        .word("title", one.title())
        .word("doing", one.doing())
        .word("why", one.why())
        .word("group", one.group())
        .word("priority", one.priority())
        .inner("subject", one.subject(), ItemJson::write)
        .word("occurrence", one.occurrence())
        .word("since", one.since())
        .word("within", one.within())
        .number("minutes", one.minutes())
        .word("done", one.done())
        .share("love", one.love())
        .word("question", one.question())
        .inners("covers", one.covers(), ItemJson::write)
        .inners("evidence", one.evidence(), ItemJson::write)
        .inners("sources", one.sources(), ItemJson::write);
  }

  private static void write(Written to, Subject one) throws IOException {
    to.word("kind", one.kind())
        .word("id", one.id())
        .word("author", one.author())
        .word("url", one.url())
        .word("text", one.text())
        .word("person", one.person());
  }

  static void write(Written to, Covered one) throws IOException {
    to.word("subject", one.subject()).word("occurrence", one.occurrence());
  }

  private static void write(Written to, Evidence one) throws IOException {
    to.word("text", one.text())
        .word("label", one.label())
        .word("value", one.value())
        .word("bound", one.bound())
        .word("setting", one.setting())
        .word("from", one.from());
  }

  private static void write(Written to, Source one) throws IOException {
    to.word("id", one.id()).word("title", one.title()).word("url", one.url());
  }

  static Item item(Given from) {
    return new Item(
        from.text("id"),
        from.inner("what", ItemJson::what),
        from.number("score"),
        from.inners("scoreParts", ItemJson::part),
        from.moment("due"));
  }

  private static ScorePart part(Given from) {
    return new ScorePart(from.text("name"), from.number("value"));
  }

  private static Recommendation what(Given from) {
    return new Recommendation(
        from.text("account"),
        from.text("playbook"),
        from.text("rule"),
        from.text("title"),
        from.text("doing"),
        from.text("why"),
        from.word("group", Group::valueOf),
        from.word("priority", Priority::valueOf),
        from.inner("subject", ItemJson::subject),
        from.text("occurrence"),
        from.moment("since"),
        from.duration("within"),
        from.number("minutes"),
        from.text("done"),
        from.share("love"),
        from.flag("question"),
        from.inners("covers", ItemJson::covered),
        from.inners("evidence", ItemJson::evidence),
        from.inners("sources", ItemJson::source));
  }

  static Covering covering(Given from) {
    return new Covering(
        from.moment("since"), from.text("done"), from.inners("covers", ItemJson::covered));
  }

  private static Subject subject(Given from) {
    return new Subject(
        from.text("kind"),
        from.text("id"),
        from.text("author"),
        from.text("url"),
        from.text("text"),
        from.text("person"));
  }

  static Covered covered(Given from) {
    return new Covered(from.text("subject"), from.text("occurrence"));
  }

  private static Evidence evidence(Given from) {
    return new Evidence(
        from.text("text"),
        from.text("label"),
        from.text("value"),
        from.text("bound"),
        from.text("setting"),
        from.text("from"));
  }

  private static Source source(Given from) {
    return new Source(from.text("id"), from.text("title"), from.text("url"));
  }
}
