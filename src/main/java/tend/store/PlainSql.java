package tend.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.DefinedAttributeTemplateEngine;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Finds the {@code :names} in statements that have nothing else to be found, as nearly all of ours;
 * Jdbi's own parser, which took longer to get ready than the statements of a list to run, sees to
 * the others. Threads may share it.
 */
final class PlainSql implements SqlParser, TemplateEngine.Parsing {
  private static final int MOST_KEPT = 2_000;
  private final Map<String, ParsedSql> kept = new ConcurrentHashMap<>();

  private PlainSql() {}

  /** Reads that database's statements. */
  static Jdbi reading(Jdbi jdbi) {
    PlainSql plain = new PlainSql();
    jdbi.getConfig(SqlStatements.class).setSqlParser(plain).setTemplateEngine(plain);
    return jdbi;
  }

  @Override
  public Optional<Function<StatementContext, String>> parse(String sql, ConfigRegistry config) {
    return isTemplate(sql)
        ? new DefinedAttributeTemplateEngine().parse(sql, config)
        : Optional.of(context -> sql);
  }

  /** Whether something may be put in: a name in angle brackets, or what keeps one from being so. */
  private static boolean isTemplate(String sql) {
    if (sql.indexOf('\\') >= 0) {
      return true;
    }
    for (int at = sql.indexOf('<'); at >= 0; at = sql.indexOf('<', at + 1)) {
      if (at + 1 < sql.length() && Character.isJavaIdentifierStart(sql.charAt(at + 1))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String nameParameter(String name, StatementContext context) {
    return ":" + name;
  }

  @Override
  public ParsedSql parse(String sql, StatementContext context) {
    ParsedSql known = kept.get(sql);
    if (known != null) {
      return known;
    }
    ParsedSql fresh = isPlain(sql) ? parsed(sql) : new ColonPrefixSqlParser().parse(sql, context);
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    kept.put(sql, fresh);
    return fresh;
  }

  /** Without remarks, casts, escapes, quoted names and question marks. */
  private static boolean isPlain(String sql) {
    return !sql.contains("::")
        && !sql.contains("--")
        && !sql.contains("/*")
        && sql.indexOf('\\') < 0
        && sql.indexOf('"') < 0
        && sql.indexOf('?') < 0;
  }

  static ParsedSql parsed(String sql) {
    ParsedSql.Builder parsed = ParsedSql.builder();
    int from = 0;
    int at = 0;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      int end = at + 1;
      if (c == '\'') {
        int close = sql.indexOf('\'', end);
        end = close < 0 ? sql.length() : close + 1;
      } else if (c == ':' && end < sql.length() && isOfName(sql.charAt(end))) {
        while (end < sql.length() && isOfName(sql.charAt(end))) {
          end++;
        }
        parsed.append(sql.substring(from, at)).appendNamedParameter(sql.substring(at + 1, end));
        from = end;
      }
      at = end;
    }
    return parsed.append(sql.substring(from)).build();
  }

  private static boolean isOfName(char c) {
    return Character.isJavaIdentifierPart(c) || c == '.';
  }
}
