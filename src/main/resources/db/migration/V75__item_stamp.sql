-- Counts the changes to an account's items that were ever listed, so that who knows them reads only what is newer. A number is
-- of the account; since tells an account from an earlier one of its name, and the row without a name is where since comes from.
CREATE TABLE item_stamp (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  number      BIGINT  NOT NULL,
  since       BIGINT  NOT NULL,
  PRIMARY KEY (space_id, account)
);
ALTER TABLE item ADD COLUMN number BIGINT NOT NULL DEFAULT 0;
CREATE INDEX item_by_number ON item (space_id, account, number);

-- Whose day it is is asked at every look.
CREATE INDEX account_by_creator ON account (space_id, creator, name);
