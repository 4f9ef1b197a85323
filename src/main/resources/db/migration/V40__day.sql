-- How a person's days are: pauses as 2026-12-20..2027-01-03 between spaces, quiet hours as 21:00-08:00 (null: none), and who
-- takes items off the list, as JSON with their minutes a day.
ALTER TABLE account ADD COLUMN pauses TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN quiet TEXT;
ALTER TABLE account ADD COLUMN assistants TEXT NOT NULL DEFAULT '[]';

-- Zones and rest days that held before, with the moment until which they did, as JSON.
ALTER TABLE account ADD COLUMN earlier TEXT NOT NULL DEFAULT '[]';

-- Who sees to an item instead of the creator. Like an answer it sticks to what the item covered and to nothing else.
CREATE TABLE assignment (
  space_id    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  item        TEXT    NOT NULL,
  assistant   TEXT    NOT NULL,
  at          BIGINT  NOT NULL,
  covers      TEXT    NOT NULL,
  PRIMARY KEY (space_id, account, item)
);
