-- Which write was the last to an account's activity, so that a result can be told to be of the newest. The row without
-- an account counts all writes of the space; a number is never given twice, also where an account is deleted and made anew.
CREATE TABLE activity_stamp (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  number      BIGINT  NOT NULL,
  PRIMARY KEY (space_id, account)
);
