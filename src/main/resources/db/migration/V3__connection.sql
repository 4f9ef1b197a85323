-- Live platforms: which account is connected to what, with its tokens encrypted, and how far each stream was read.
CREATE TABLE connection (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  platform    TEXT    NOT NULL,
  server      TEXT    NOT NULL,
  me          TEXT    NOT NULL,
  shown       TEXT    NOT NULL,
  tokens      TEXT    NOT NULL,
  PRIMARY KEY (space_id, account)
);

CREATE TABLE stream_place (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  stream      TEXT    NOT NULL,
  place       TEXT    NOT NULL,
  PRIMARY KEY (space_id, account, stream)
);
