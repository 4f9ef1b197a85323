-- How often something was said to an account's items: answered, handed over, taken back. With the number of its activity it
-- tells that a list may have changed, without a look at the answers of years.
CREATE TABLE list_stamp (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  number      BIGINT  NOT NULL,
  PRIMARY KEY (space_id, account)
);
