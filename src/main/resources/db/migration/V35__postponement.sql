-- Every time an item was postponed, since an answer takes the place of the one before: what a rule asks for at the wrong
-- moment is put off again and again before somebody does it.
CREATE TABLE postponement (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  item        TEXT    NOT NULL,
  at          BIGINT  NOT NULL,
  until_at    BIGINT  NOT NULL,
  PRIMARY KEY (space_id, account, item, at)
);
INSERT INTO postponement (space_id, account, item, at, until_at)
SELECT space_id, account, item, at, until_at FROM answer WHERE state = 'LATER' AND until_at IS NOT NULL;
