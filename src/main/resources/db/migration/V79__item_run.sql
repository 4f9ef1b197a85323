-- What an item covers, where that is much: in runs, each kept once however many versions of the item have it. Hundreds of people
-- named together make another item as soon as one joins or leaves, and each said all of them again.
CREATE TABLE item_run (
  space_id TEXT NOT NULL,
  account  TEXT NOT NULL,
  id       TEXT NOT NULL,
  body     TEXT NOT NULL,
  PRIMARY KEY (space_id, account, id)
);
-- The ids of an item's runs in their order, a blank between them; null where its body says all.
ALTER TABLE item ADD COLUMN runs TEXT;
CREATE INDEX item_with_runs ON item (space_id, account) WHERE runs IS NOT NULL;
