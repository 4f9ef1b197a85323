-- The last writes to an account's activity that added a few rows and changed none, each with the stamp it began from and the
-- one it ended with: whoever knows the account as of one of them need read no more than the rows added since.
CREATE TABLE small_write (
  space_id     TEXT    NOT NULL,
  account      TEXT    NOT NULL,
  number       BIGINT  NOT NULL,
  after_number BIGINT  NOT NULL,
  ids          TEXT    NOT NULL,
  PRIMARY KEY (space_id, account, number)
);
