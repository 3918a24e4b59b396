-- Which organisations are two although they look alike, and which were merged into one.
CREATE TABLE not_same (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    organisation_id TEXT,
    other_id TEXT,
    decided_on TEXT
) STRICT;

CREATE INDEX not_same_parent ON not_same (organisation_id);

CREATE INDEX not_same_other ON not_same (other_id);

CREATE TRIGGER not_same_insert_guard BEFORE INSERT ON not_same WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER not_same_update_guard BEFORE UPDATE ON not_same WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER not_same_delete_guard BEFORE DELETE ON not_same WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE merger (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    organisation_id TEXT,
    gone_id TEXT,
    gone_name TEXT,
    merged_on TEXT,
    chosen TEXT, -- JSON, as the two behind it: core/domain/duplicate.h
    gone TEXT,
    moved TEXT
) STRICT;

CREATE INDEX merger_parent ON merger (organisation_id);

CREATE TRIGGER merger_insert_guard BEFORE INSERT ON merger WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER merger_update_guard BEFORE UPDATE ON merger WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER merger_delete_guard BEFORE DELETE ON merger WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;
