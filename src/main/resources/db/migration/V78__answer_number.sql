-- Of each answer: what list_stamp said of the account when it was given, so that who knows the others reads only what is newer.
ALTER TABLE answer ADD COLUMN number BIGINT NOT NULL DEFAULT 0;
CREATE INDEX answer_by_number ON answer (space_id, account, number);
