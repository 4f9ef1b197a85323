-- Campaigns: how each stood after everything that was done with it; the newest number is how it stands.
CREATE TABLE campaign (
  space_id    TEXT    NOT NULL,
  id          TEXT    NOT NULL,
  number      INTEGER NOT NULL,
  at          BIGINT  NOT NULL,
  what        TEXT    NOT NULL,
  body        TEXT    NOT NULL,
  PRIMARY KEY (space_id, id, number)
);
