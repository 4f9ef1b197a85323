-- Every commitment and every draw with what it was over, oldest first: moving the window by a second must not hide the one before.
-- A row with a secret is a commitment, one with a result a draw. The outcome stands for the whole audit file, the result for who was
-- drawn from which entries by which seed, and asked for the rules and the text of the seed.
CREATE TABLE drawing (
  space_id  TEXT    NOT NULL,
  account   TEXT    NOT NULL,
  number    BIGINT  NOT NULL,
  draw      TEXT    NOT NULL,
  at        BIGINT  NOT NULL,
  post      TEXT,
  hashtag   TEXT,
  from_at   BIGINT,
  to_at     BIGINT,
  secret    TEXT,
  outcome   TEXT,
  result    TEXT,
  asked     TEXT,
  PRIMARY KEY (space_id, account, number)
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
