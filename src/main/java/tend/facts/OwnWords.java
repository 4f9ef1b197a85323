package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tend.model.Interaction;
import tend.signals.Asks;
import tend.signals.CannedPhrases;
import tend.signals.CommentReader;
import tend.signals.Judgement;
import tend.signals.Links;
import tend.signals.Voice;

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
  private final Instant at;
  private final CommentReader reader;
  private final List<Interaction> asking = new ArrayList<>();
  private final List<Interaction> written = new ArrayList<>();
  private final List<Interaction> shortAnswers = new ArrayList<>();
  private int answers;

  OwnWords(Instant at, CommentReader reader) {
    this.at = at;
    this.reader = reader;
  }

  void take(Interaction own) {
    if (own.text() == null || !own.quotable() || own.at().isBefore(at.minus(SEASON))) {
      return;
    }
    switch (own.kind()) {
      case POST -> month(own, asking);
      case COMMENT, REPLY, OUTREACH -> {
        month(own, asking);
        written.add(own);
      }
      case SHARE, MENTION, REACTION, FOLLOWER, MESSAGE, PEER -> {
        // no public words of its own
      }
    }
  }

  private void month(Interaction own, List<Interaction> into) {
    if (isWithin(own, MONTH)) {
      into.add(own);
    }
  }

  private boolean isWithin(Interaction own, Duration time) {
    return !own.at().isBefore(at.minus(time));
  }

  /**
   * An own reply to what opened a thread.
   *
   * @param opening what that was judged to be
   */
  void answers(Interaction own, Judgement opening) {
    if (opening.words() >= LONG_COMMENT
        && own.text() != null
        && own.quotable()
        && isWithin(own, MONTH)) {
      answers++;
      if (isShort(own)) {
        shortAnswers.add(own);
      }
    }
  }

  /** A number or a link can be a whole answer. */
  private boolean isShort(Interaction own) {
    String text = String.valueOf(own.text());
    return reader.read(text).words() <= FEW_WORDS
        && !Links.in(text)
        && text.codePoints().noneMatch(c -> Character.isDigit(c) || Character.isIdeographic(c));
  }

  List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    List<Interaction> bait = newest(asking, own -> Asks.of(String.valueOf(own.text())).bait());
    if (!bait.isEmpty()) {
      facts.add(new BaitTexts(bait.size(), bait));
    }
    List<Interaction> swaps = newest(asking, own -> Asks.of(String.valueOf(own.text())).swap());
    if (!swaps.isEmpty()) {
      facts.add(new SwapTexts(swaps.size(), swaps));
    }
    if (!shortAnswers.isEmpty()) {
      double percent = 100.0 * shortAnswers.size() / answers;
      facts.add(new ShortAnswers(shortAnswers.size(), percent, newest(shortAnswers, own -> true)));
    }
    canned().ifPresent(facts::add);
    offVoice().ifPresent(facts::add);
    return facts;
  }

  private Optional<CannedPhrase> canned() {
    List<Interaction> month = written.stream().filter(own -> isWithin(own, MONTH)).toList();
    return CannedPhrases.of(texts(month))
        .most()
        .filter(phrase -> phrase.count() > 1)
        .map(
            phrase ->
                new CannedPhrase(
                    phrase.words(),
                    phrase.count(),
                    phrase.percent(),
                    newest(month, own -> phrase.isIn(String.valueOf(own.text())))));
  }

  private Optional<OffVoice> offVoice() {
    List<Interaction> before = written.stream().filter(own -> !isWithin(own, WEEK)).toList();
    if (before.size() < Voice.LEAST_TEXTS || before.size() == written.size()) {
      return Optional.empty();
    }
    Voice voice = Voice.of(texts(before));
    List<Interaction> off =
        newest(
            written,
            own -> isWithin(own, WEEK) && !voice.departures(String.valueOf(own.text())).isEmpty());
    return off.isEmpty() ? Optional.empty() : Optional.of(new OffVoice(off.size(), off));
  }

  private static List<String> texts(List<Interaction> own) {
    return own.stream().map(one -> String.valueOf(one.text())).toList();
  }

  private static List<Interaction> newest(
      List<Interaction> oldestFirst, Predicate<Interaction> which) {
    List<Interaction> found = new ArrayList<>(oldestFirst.stream().filter(which).toList());
    found.sort(Interaction.BY_TIME);
    Collections.reverse(found);
    return found;
  }
}
