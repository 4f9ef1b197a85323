-- What a list was made from, so that any item can be made again, byte for byte.
-- Of each row: the write that brought it as it stands (0: from before that was kept).
ALTER TABLE interaction ADD COLUMN arrived BIGINT NOT NULL DEFAULT 0;

-- Rows as they stood when somebody's list was made, and that a later write replaced, or took away (no body).
CREATE TABLE interaction_before (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  id          TEXT    NOT NULL,
  arrived     BIGINT  NOT NULL,
  replaced    BIGINT  NOT NULL,
  body        TEXT,
  PRIMARY KEY (space_id, account, id, arrived)
);

-- One evaluation that items were listed by: the moment, the rules, the newest write to the activity, and the rest as JSON.
CREATE TABLE listing (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  id          TEXT    NOT NULL,
  at          BIGINT  NOT NULL,
  rules       TEXT    NOT NULL,
  stored      BIGINT  NOT NULL,
  body        TEXT    NOT NULL,
  forgotten   BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (space_id, account, id)
);

-- The listing whose words the body has; and whether somebody it spoke of was forgotten since.
ALTER TABLE item ADD COLUMN listing TEXT;
ALTER TABLE item ADD COLUMN forgotten BOOLEAN NOT NULL DEFAULT FALSE;
