-- When somebody brought back what had been put aside while they were away.
CREATE TABLE brought_back (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  at          BIGINT  NOT NULL,
  PRIMARY KEY (space_id, account, at)
);
