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

-- What was kept until now does not say its post or hashtag and is found by its draw alone.
INSERT INTO drawing (space_id, account, number, draw, at, secret)
SELECT space_id, account, ROW_NUMBER() OVER (PARTITION BY space_id, account ORDER BY committed_at, id), id, committed_at, secret
FROM draw WHERE secret IS NOT NULL;

INSERT INTO drawing (space_id, account, number, draw, at, result)
SELECT d.space_id, d.account, 1000000 + ROW_NUMBER() OVER (PARTITION BY d.space_id, d.account ORDER BY d.id), d.id,
  COALESCE((SELECT MAX(w.at) FROM won w WHERE w.space_id = d.space_id AND w.account = d.account AND w.draw = d.id), d.committed_at, 0),
  d.outcome
FROM draw d WHERE d.outcome IS NOT NULL;

DROP TABLE draw;
