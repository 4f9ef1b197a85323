-- What the owner says of making something together with somebody, oldest first: the newest holds, a no is remembered.
CREATE TABLE collaboration (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  person      TEXT    NOT NULL,
  at          BIGINT  NOT NULL,
  stage       TEXT    NOT NULL,
  due         TEXT,
  note        TEXT,
  PRIMARY KEY (space_id, account, person, at)
);
