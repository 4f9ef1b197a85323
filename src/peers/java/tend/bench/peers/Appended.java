package tend.bench.peers;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows through DuckDB's appender, asked for by name: its driver, eighty megabytes, comes with the
 * profile alone and is no part of the build.
 */
final class Appended implements Filling {
  private final MethodHandle create;
  private final MethodHandle beginRow;
  private final MethodHandle endRow;
  private final MethodHandle close;
  private final MethodHandle place;
  private final MethodHandle flag;
  private final MethodHandle number;
  private final MethodHandle real;
  private final MethodHandle text;
  private final MethodHandle nothing;

  Appended(Connection connection) throws ReflectiveOperationException {
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    Class<?> driver = connection.getClass();
    Class<?> appender = Class.forName("org.duckdb.DuckDBAppender", true, driver.getClassLoader());
    create =
        lookup
            .findVirtual(driver, "createAppender", MethodType.methodType(appender, String.class))
            .asType(MethodType.methodType(Object.class, Object.class, String.class));
    beginRow = of(lookup, appender, MethodType.methodType(appender), "beginRow");
    endRow = of(lookup, appender, MethodType.methodType(appender), "endRow");
    close = of(lookup, appender, MethodType.methodType(void.class), "close");
    place = of(lookup, appender, MethodType.methodType(appender, int.class), "append");
    flag = of(lookup, appender, MethodType.methodType(appender, short.class), "append");
    number = of(lookup, appender, MethodType.methodType(appender, long.class), "append");
    real = of(lookup, appender, MethodType.methodType(appender, double.class), "append");
    text = of(lookup, appender, MethodType.methodType(appender, String.class), "append");
    nothing = of(lookup, appender, MethodType.methodType(appender), "appendNull");
  }

  private static MethodHandle of(
      MethodHandles.Lookup lookup, Class<?> appender, MethodType type, String name)
      throws ReflectiveOperationException {
    MethodHandle found = lookup.findVirtual(appender, name, type);
    return found.asType(
        found.type().changeParameterType(0, Object.class).changeReturnType(void.class));
  }

  @Override
  public void fill(Connection connection, FactTable table, List<List<Object>> facts)
      throws SQLException {
    Object appender = created(connection, FactTable.name(table.type()));
    try {
      table.each(facts, (account, fact, values) -> add(appender, account, fact, values));
    } finally {
      closed(appender);
    }
  }

  private Object created(Connection connection, String table) throws SQLException {
    try {
      return (Object) create.invokeExact((Object) connection, table);
    } catch (Throwable e) {
      throw new SQLException(e);
    }
  }

  private void closed(Object appender) throws SQLException {
    try {
      close.invokeExact(appender);
    } catch (Throwable e) {
      throw new SQLException(e);
    }
  }

  private void add(Object appender, int account, int fact, @Nullable Object[] values)
      throws SQLException {
    try {
      beginRow.invokeExact(appender);
      place.invokeExact(appender, account);
      place.invokeExact(appender, fact);
      for (Object value : values) {
        append(appender, value);
      }
      endRow.invokeExact(appender);
    } catch (Throwable e) {
      throw new SQLException(e);
    }
  }

  private void append(Object appender, @Nullable Object value) throws Throwable {
    if (value == null) {
      nothing.invokeExact(appender);
    } else if (value instanceof Double one) {
      real.invokeExact(appender, one.doubleValue());
    } else if (value instanceof Short one) {
      flag.invokeExact(appender, one.shortValue());
    } else if (value instanceof Number one) {
      number.invokeExact(appender, one.longValue());
    } else {
      text.invokeExact(appender, (String) value);
    }
  }
}
