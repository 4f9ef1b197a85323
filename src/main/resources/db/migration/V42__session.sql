-- Of several small items done in one go: the ids of those it is made of, as JSON. Null for an item of its own.
ALTER TABLE item ADD COLUMN members TEXT;
