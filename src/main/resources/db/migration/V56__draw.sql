-- Draws: the secret that somebody committed to before the close (null where nobody did), and how it came out when it was
-- first drawn (null: not yet), so that drawing again until it pleases is told.
CREATE TABLE draw (
  space_id     TEXT    NOT NULL,
  account      TEXT    NOT NULL,
  id           TEXT    NOT NULL,
  secret       TEXT,
  committed_at BIGINT,
  outcome      TEXT,
  PRIMARY KEY (space_id, account, id)
);

-- Who won, by key, so that it can be somebody else's turn.
CREATE TABLE won (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  draw        TEXT    NOT NULL,
  person      TEXT    NOT NULL,
  at          BIGINT  NOT NULL,
  PRIMARY KEY (space_id, account, draw, person)
);
