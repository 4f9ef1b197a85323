package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tend.facts.BaitTexts;
import tend.facts.CannedPhrase;
import tend.facts.OffVoice;
import tend.facts.ShortAnswers;
import tend.facts.SwapTexts;
import tend.model.Interaction;
import tend.signals.CannedPhrases;
import tend.signals.Judgement;
import tend.signals.Reading;
import tend.signals.Voice;
import tend.signals.intent.Does;

/**
 * How the account writes: what it asks for, what it says to everybody, how short it answers and
 * whether it still sounds like itself. Texts that not everybody may read are left out. Used once,
 * by one thread.
 */
final class OwnWords {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration SEASON = Duration.ofDays(97);
  private static final int FEW_WORDS = 2;
  private static final int LONG_COMMENT = 20;
  private final Instant weekAgo;
  private final Instant monthAgo;
  private final Instant seasonAgo;
  private final List<OwnText> asking = new ArrayList<>();
  private final List<OwnText> written = new ArrayList<>();
  private final List<Interaction> shortAnswers = new ArrayList<>();
  private int answers;

  OwnWords(Instant at) {
    this.weekAgo = at.minus(WEEK);
    this.monthAgo = at.minus(MONTH);
    this.seasonAgo = at.minus(SEASON);
  }

  /** Whether it is young enough to count for anything here. */
  boolean isRecent(Interaction own) {
    return !own.at().isBefore(seasonAgo);
  }

  void take(OwnText own) {
    Interaction row = own.row();
    if (row.text() == null || !row.quotable() || !isRecent(row)) {
      return;
    }
    switch (row.kind()) {
      case POST -> asks(own);
      case COMMENT, REPLY, OUTREACH -> {
        asks(own);
        written.add(own);
      }
      case SHARE, MENTION, REACTION, FOLLOWER, MESSAGE, PEER -> {
        // no public words of its own
      }
    }
  }

  private void asks(OwnText own) {
    if (isSince(monthAgo, own)) {
      asking.add(own);
    }
  }

  private static boolean isSince(Instant moment, OwnText own) {
    return !own.row().at().isBefore(moment);
  }

  /**
   * An own reply to what opened a thread.
   *
   * @param opening what that was judged to be
   */
  void answers(Interaction row, Reading said, Judgement opening) {
    if (opening.words() >= LONG_COMMENT
        && row.text() != null
        && row.quotable()
        && !row.at().isBefore(monthAgo)) {
      answers++;
      if (isShort(said)) {
        shortAnswers.add(row);
      }
    }
  }

  /** A number or a link can be a whole answer. */
  private static boolean isShort(Reading own) {
    return own.judgement().words() <= FEW_WORDS && !own.does(Does.LINK) && !own.does(Does.NUMBER);
  }

  List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    List<Interaction> bait = OwnText.newest(asking, own -> own.does(Does.BAIT));
    if (!bait.isEmpty()) {
      facts.add(new BaitTexts(bait.size(), bait));
    }
    List<Interaction> swaps = OwnText.newest(asking, own -> own.does(Does.SWAP));
    if (!swaps.isEmpty()) {
      facts.add(new SwapTexts(swaps.size(), swaps));
    }
    if (!shortAnswers.isEmpty()) {
      double percent = 100.0 * shortAnswers.size() / answers;
      List<Interaction> newest = new ArrayList<>(shortAnswers);
      Collections.reverse(newest);
      facts.add(new ShortAnswers(shortAnswers.size(), percent, newest));
    }
    canned().ifPresent(facts::add);
    offVoice().ifPresent(facts::add);
    return facts;
  }

  private Optional<CannedPhrase> canned() {
    List<OwnText> month = written.subList(begin(monthAgo), written.size());
    return CannedPhrases.of(OwnText.readings(month))
        .most()
        .map(
            phrase ->
                new CannedPhrase(
                    phrase.words(),
                    phrase.count(),
                    phrase.percent(),
                    OwnText.newest(month, phrase.isIn())));
  }

  private Optional<OffVoice> offVoice() {
    int week = begin(weekAgo);
    if (week < Voice.LEAST_TEXTS || week == written.size()) {
      return Optional.empty();
    }
    Voice voice = Voice.of(OwnText.readings(written.subList(0, week)));
    List<Interaction> off =
        OwnText.newest(
            written.subList(week, written.size()), own -> !voice.departures(own).isEmpty());
    return off.isEmpty() ? Optional.empty() : Optional.of(new OffVoice(off.size(), off));
  }

  /** Where in what was written, oldest first, that moment is reached. */
  private int begin(Instant moment) {
    int from = written.size();
    while (from > 0 && isSince(moment, written.get(from - 1))) {
      from--;
    }
    return from;
  }
}
