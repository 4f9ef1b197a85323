-- Whether any item still stands on what a list was made from is asked whenever a list changes.
CREATE INDEX item_by_listing ON item (space_id, account, listing);
