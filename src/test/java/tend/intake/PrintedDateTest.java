package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jan 05, 2025 4:40 am | 2025-01-05T04:40",
        "Jan 5, 2025, 12:05 am | 2025-01-05T00:05",
        "Jan 5, 2025, 12:05 PM | 2025-01-05T12:05",
        "05.01.2025 16:40 | ",
        "25.01.2025 16:40:09 | 2025-01-25T16:40:09",
        "5. Januar 2025 um 16:40 | 2025-01-05T16:40",
        "am 5. März 2025 um 12:40 | 2025-03-05T12:40",
        "jun. 07, 2024 5:44 pm | 2024-06-07T17:44",
        "7 de junio de 2024 5:44 p. m. | 2024-06-07T17:44",
        "févr. 3, 2025 9:15 pm | 2025-02-03T21:15",
        "3 février 2025 à 21:15 | 2025-02-03T21:15",
        "12 de fevereiro de 2025 08:01 | 2025-02-12T08:01",
        "5 mrt. 2025 16:40 | 2025-03-05T16:40",
        "5 giugno 2025, 16:40 | 2025-06-05T16:40",
        "5 Şubat 2025 16:40 | 2025-02-05T16:40",
        "5 февраля 2025 г. 16:40 | 2025-02-05T16:40",
        "5 sierpnia 2025 16:40 | 2025-08-05T16:40",
        "ديسمبر ٣١, ٢٠٢٤ ١١:٥٩ م | 2024-12-31T23:59",
        "٥ يناير ٢٠٢٦ ١٢:٠٤ ص | 2026-01-05T00:04",
        "2025年1月5日 下午4:40 | 2025-01-05T16:40",
        "2025년 1월 5일 오후 4:40 | 2025-01-05T16:40",
        "2025-01-05 16:40 | 2025-01-05T16:40",
        "02 Mar 2026 | 2026-03-02T00:00",
        "31 February 2025 | ",
        "yesterday | ",
        "Jan 5, 2025 25:99 | ",
        "99999999999999 Jan 5 | ",
      })
  void isReadInManyLanguages(String printed, LocalDateTime date) {
    assertThat(PrintedDate.of(printed).orElse(null)).isEqualTo(date);
  }

  @Test
  void marksOfDirectionAreNoPartOfIt() {
    assertThat(PrintedDate.of("\u200f٥\u200f يناير\u00a0٢٠٢٦ ٤:٤٠\u202fم\u200f"))
        .contains(LocalDateTime.parse("2026-01-05T16:40"));
  }
}
