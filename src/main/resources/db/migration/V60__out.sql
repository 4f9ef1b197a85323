-- Lists that go elsewhere by themselves. Each is of an account or of a creator; the other of the two columns is empty.

-- Calendars that may read a list: only a hash of the secret in the address, so that a copy of the database opens none.
CREATE TABLE calendar_feed (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  creator     TEXT    NOT NULL,
  hash        TEXT    NOT NULL,
  made_at     BIGINT  NOT NULL,
  PRIMARY KEY (space_id, account, creator)
);
CREATE UNIQUE INDEX calendar_feed_hash ON calendar_feed (space_id, hash);

-- Digests by mail: when they go, and how the last one went. A period is the first day of what it stands for.
CREATE TABLE digest (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  creator     TEXT    NOT NULL,
  recipient   TEXT    NOT NULL,
  weekly      BOOLEAN NOT NULL,
  hour        INTEGER NOT NULL,
  empty_too   BOOLEAN NOT NULL,
  period      TEXT,
  sent_at     BIGINT,
  tries       INTEGER NOT NULL,
  next_try    BIGINT,
  problem     TEXT,
  PRIMARY KEY (space_id, account, creator, recipient)
);

-- Webhooks: where they go, the secret they are signed with (encrypted), what arrived last, and how the last try went.
CREATE TABLE webhook (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  creator     TEXT    NOT NULL,
  id          TEXT    NOT NULL,
  url         TEXT    NOT NULL,
  events      TEXT    NOT NULL,
  secret      TEXT    NOT NULL,
  local       BOOLEAN NOT NULL,
  arrived     TEXT    NOT NULL,
  arrived_at  BIGINT,
  tries       INTEGER NOT NULL,
  next_try    BIGINT,
  problem     TEXT,
  PRIMARY KEY (space_id, id)
);
