-- An action that holds an erased value has no salt any more, so that nobody can guess the value from
-- its hash. What is left of the action is proved by keys of its own (core/log/chain.h).
ALTER TABLE op ADD COLUMN keys BLOB;

ALTER TABLE changeset ADD COLUMN label_key BLOB;

CREATE TRIGGER op_keys_guard BEFORE UPDATE OF keys ON op WHEN (SELECT open FROM guard) <> 2
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
