package tend.model;

import java.io.IOException;

/** What lists are made from as JSON, byte for byte as {@link Json} would write it by itself. */
final class ListingJson {
  private ListingJson() {}

  static void write(Written to, Listing one) throws IOException {
    to.inner("account", one.account(), ListingJson::write)
        .word("at", one.at())
        .word("rules", one.rules())
        .number("stored", one.stored())
        .word("elsewhere", one.elsewhere())
        .words("inPeace", one.inPeace())
        .words("less", one.less())
        .inners("answered", one.answered(), ItemJson::write)
        .inners("assigned", one.assigned(), ListingJson::write);
  }

  private static void write(Written to, Assignment one) throws IOException {
    to.word("account", one.account())
        .word("item", one.item())
        .word("assistant", one.assistant())
        .word("at", one.at())
        .inners("covers", one.covers(), ItemJson::write);
  }

  private static void write(Written to, Account one) throws IOException {
    to.word("space", one.space())
        .word("name", one.name())
        .word("platform", one.platform())
        .word("me", one.me())
        .word("sample", one.sample())
        .inner("preferences", one.preferences(), ListingJson::write);
  }

  private static void write(Written to, Preferences one) throws IOException {
    to.word("zone", one.zone())
        .words("minutes", one.minutes())
        .word("opens", one.opens())
        .word("closes", one.closes())
        .words("restDays", one.restDays())
        .word("brand", one.brand())
        .word("creator", one.creator())
        .word("verified", one.verified())
        .words("regions", one.regions())
        .inners("pauses", one.pauses(), ListingJson::write)
        .inner("quiet", one.quiet(), ListingJson::write)
        .inners("assistants", one.assistants(), ListingJson::write)
        .inners("earlier", one.earlier(), ListingJson::write);
  }

  private static void write(Written to, Pause one) throws IOException {
    to.word("from", one.from()).word("to", one.to());
  }

  private static void write(Written to, QuietHours one) throws IOException {
    to.word("from", one.from()).word("to", one.to());
  }

  private static void write(Written to, Assistant one) throws IOException {
    to.word("name", one.name()).number("minutes", one.minutes());
  }

  private static void write(Written to, DaysBefore one) throws IOException {
    to.word("zone", one.zone()).words("restDays", one.restDays()).word("until", one.until());
  }
}
