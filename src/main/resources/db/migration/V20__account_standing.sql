-- What policies ask of an account: whether the platform verified it (null: nobody said), and where its people are, as words
-- between spaces (empty: everywhere).
ALTER TABLE account ADD COLUMN verified BOOLEAN;
ALTER TABLE account ADD COLUMN regions TEXT NOT NULL DEFAULT '';
