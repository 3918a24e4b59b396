-- Receipts of imported lists, and the way to a company by its id in the list it came from.
CREATE TABLE list_import (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    name TEXT,
    hash TEXT,
    sheet TEXT,
    imported_on TEXT,
    mapping TEXT, -- JSON, as the two behind it: core/domain/listimport.h
    counts TEXT,
    left_out TEXT
) STRICT;

CREATE TRIGGER list_import_insert_guard BEFORE INSERT ON list_import
WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER list_import_update_guard BEFORE UPDATE ON list_import
WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER list_import_delete_guard BEFORE DELETE ON list_import
WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE INDEX organisation_source ON organisation (source_id) WHERE source_id IS NOT NULL;
