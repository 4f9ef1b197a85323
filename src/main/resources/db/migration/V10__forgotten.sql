-- People who asked to be forgotten, as keyed marks that name nobody: a later import must not bring them back. The secret
-- that keys them never leaves the database; there are several where marks were carried over from another database.
CREATE TABLE forgotten (
  space_id    TEXT    NOT NULL,
  mark        TEXT    NOT NULL,
  PRIMARY KEY (space_id, mark)
);
CREATE TABLE forgotten_secret (
  space_id    TEXT    NOT NULL,
  secret      TEXT    NOT NULL,
  PRIMARY KEY (space_id, secret)
);
