-- One script for SQLite and PostgreSQL: text keys, epoch milliseconds, BOOLEAN. Every row belongs to a space.
CREATE TABLE account (
  space_id    TEXT    NOT NULL,
  name        TEXT    NOT NULL,
  platform    TEXT    NOT NULL,
  me          TEXT,
  sample      BOOLEAN NOT NULL,
  zone        TEXT,
  minutes     TEXT    NOT NULL,
  opens       TEXT    NOT NULL,
  closes      TEXT    NOT NULL,
  rest_days   TEXT    NOT NULL,
  brand       TEXT,
  creator     TEXT,
  PRIMARY KEY (space_id, name)
);

CREATE TABLE interaction (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  id          TEXT    NOT NULL,
  kind        TEXT    NOT NULL,
  at          BIGINT  NOT NULL,
  author_id   TEXT,
  author_name TEXT,
  own         BOOLEAN NOT NULL,
  text        TEXT,
  parent      TEXT,
  post        TEXT,
  url         TEXT,
  visibility  TEXT,
  topics      TEXT,
  audience    BIGINT,
  more        TEXT,
  PRIMARY KEY (space_id, account, id)
);
CREATE INDEX interaction_by_time ON interaction (space_id, account, at);

-- Items that were on somebody's list, so that they can be answered, undone and ticked by evidence.
CREATE TABLE item (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  id          TEXT    NOT NULL,
  first_at    BIGINT  NOT NULL,
  body        TEXT    NOT NULL,
  PRIMARY KEY (space_id, id)
);
CREATE INDEX item_by_account ON item (space_id, account, first_at);

CREATE TABLE answer (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  item        TEXT    NOT NULL,
  state       TEXT    NOT NULL,
  at          BIGINT  NOT NULL,
  until_at    BIGINT,
  reason      TEXT,
  minutes     INTEGER NOT NULL,
  covers      TEXT    NOT NULL,
  PRIMARY KEY (space_id, account, item)
);

-- Every version of a playbook that was ever in force; the newest number of each is the one that is.
CREATE TABLE playbook_version (
  space_id    TEXT    NOT NULL,
  playbook    TEXT    NOT NULL,
  number      INTEGER NOT NULL,
  version     TEXT    NOT NULL,
  files       TEXT    NOT NULL,
  at          BIGINT  NOT NULL,
  PRIMARY KEY (space_id, playbook, number)
);
