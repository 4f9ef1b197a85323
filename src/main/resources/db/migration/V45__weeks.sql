-- The plan of the coming weeks as it was last made, so that the next one begins with it: which work has which day, by ids,
-- no names and no words. A creator's plan has no account, an account's no creator.
CREATE TABLE week_plan (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  creator     TEXT    NOT NULL,
  at          BIGINT  NOT NULL,
  body        TEXT    NOT NULL,
  PRIMARY KEY (space_id, account, creator)
);

-- The day that somebody chose for a work, as 2026-06-09.
CREATE TABLE week_pin (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  work        TEXT    NOT NULL,
  day         TEXT    NOT NULL,
  PRIMARY KEY (space_id, account, work)
);
