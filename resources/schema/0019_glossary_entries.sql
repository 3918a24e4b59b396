-- The office's glossary of matching (core/domain/glossaryentry.h).

CREATE TABLE glossary_entry (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    word TEXT,
    language TEXT,
    bond TEXT,
    other_word TEXT,
    other_language TEXT,
    note TEXT,
    off INTEGER
) STRICT;

CREATE TRIGGER glossary_entry_insert_guard BEFORE INSERT ON glossary_entry WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER glossary_entry_update_guard BEFORE UPDATE ON glossary_entry WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER glossary_entry_delete_guard BEFORE DELETE ON glossary_entry WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;
