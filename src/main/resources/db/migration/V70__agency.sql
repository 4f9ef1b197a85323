-- Who looks after an account: the agency's business, not the creator's, so it is no preference of theirs, is not copied to
-- their other accounts, and makes no evaluation old.
CREATE TABLE looked_after (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  who         TEXT    NOT NULL,
  PRIMARY KEY (space_id, account)
);

-- Settings that were changed on several accounts at once: what stood there before and since, as JSON, so that each account gets
-- its own back. Where it was refused nothing became, and the reason is kept to be told.
CREATE TABLE account_change (
  space_id    TEXT    NOT NULL,
  change_id   TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  setting     TEXT    NOT NULL,
  was         TEXT,
  became      TEXT,
  refused     TEXT,
  at          BIGINT  NOT NULL,
  PRIMARY KEY (space_id, change_id, account)
);

-- Ways to look at the accounts that somebody gave a name.
CREATE TABLE saved_view (
  space_id    TEXT    NOT NULL,
  name        TEXT    NOT NULL,
  view_word   TEXT    NOT NULL,
  filter      TEXT    NOT NULL,
  PRIMARY KEY (space_id, name)
);

-- Why the last visit to an account's live platform failed; gone once one went well.
CREATE TABLE sync_problem (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  at          BIGINT  NOT NULL,
  problem     TEXT    NOT NULL,
  PRIMARY KEY (space_id, account)
);
