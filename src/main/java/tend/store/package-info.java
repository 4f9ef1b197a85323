/**
 * The only package that touches the database: SQLite by default, PostgreSQL for teams, the same SQL
 * text where the two agree. TEXT keys, BIGINT epoch millis, BOOLEAN; every row belongs to a space.
 * Imports model only.
 */
@NullMarked
package tend.store;

import org.jspecify.annotations.NullMarked;
