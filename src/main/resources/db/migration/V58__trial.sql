-- What the owner tries on purpose: what it is to show, by which number, and from which day to which. Which posts take part is
-- noted on the posts.
CREATE TABLE trial (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  name        TEXT    NOT NULL,
  hypothesis  TEXT    NOT NULL,
  metric      TEXT    NOT NULL,
  from_day    TEXT    NOT NULL,
  to_day      TEXT    NOT NULL,
  at          BIGINT  NOT NULL,
  PRIMARY KEY (space_id, account, name)
);
