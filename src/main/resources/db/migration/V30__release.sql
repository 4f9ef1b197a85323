-- What was done with the versions of a playbook, oldest first, never changed: who, when and why, and how far it reaches since.
-- The words of a version are checked with the vocabulary they were written for (null: from before vocabularies were kept).
ALTER TABLE playbook_version ADD COLUMN vocabulary TEXT;

CREATE TABLE release (
  space_id    TEXT    NOT NULL,
  playbook    TEXT    NOT NULL,
  number      INTEGER NOT NULL,
  kind        TEXT    NOT NULL,
  version     INTEGER NOT NULL,
  stage       TEXT    NOT NULL,
  share       INTEGER NOT NULL,
  at          BIGINT  NOT NULL,
  who         TEXT    NOT NULL,
  why         TEXT    NOT NULL,
  looked      INTEGER,
  changed     INTEGER,
  PRIMARY KEY (space_id, playbook, number)
);
INSERT INTO release (space_id, playbook, number, kind, version, stage, share, at, who, why)
SELECT space_id, playbook, number, 'saved', number, 'everyone', 100, at, '', '' FROM playbook_version;

-- What a folder held when it was last looked at, so that only a save publishes itself, and which version it began from.
CREATE TABLE working_copy (
  space_id    TEXT    NOT NULL,
  folder      TEXT    NOT NULL,
  playbook    TEXT    NOT NULL,
  seen        TEXT    NOT NULL,
  began_from  INTEGER,
  PRIMARY KEY (space_id, folder, playbook)
);

-- Words that somebody wanted to release and that wait, or were refused since somebody else had been first.
CREATE TABLE draft (
  space_id    TEXT    NOT NULL,
  playbook    TEXT    NOT NULL,
  who         TEXT    NOT NULL,
  began_from  INTEGER,
  files       TEXT    NOT NULL,
  at          BIGINT  NOT NULL,
  PRIMARY KEY (space_id, playbook, who)
);

-- What each rules version stood for, so that a recommendation can be made again.
CREATE TABLE rules_set (
  space_id    TEXT    NOT NULL,
  version     TEXT    NOT NULL,
  parts       TEXT    NOT NULL,
  PRIMARY KEY (space_id, version)
);

-- Whether a save becomes a draft (a team) or is released at once (one person).
CREATE TABLE team (
  space_id    TEXT    NOT NULL,
  PRIMARY KEY (space_id)
);

-- What rules in shadow would have put on lists, which nobody is shown.
CREATE TABLE shadow_item (
  space_id    TEXT    NOT NULL,
  playbook    TEXT    NOT NULL,
  version     INTEGER NOT NULL,
  rule        TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  item        TEXT    NOT NULL,
  first_at    BIGINT  NOT NULL,
  PRIMARY KEY (space_id, playbook, version, account, item)
);
