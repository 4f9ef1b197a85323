-- What the owner of an account says about a row (columns as JSON, null for nothing): no import ever overwrites it.
ALTER TABLE interaction ADD COLUMN noted TEXT;
