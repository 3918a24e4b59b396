-- The change log (CONTRIBUTING.md, "The file"). Append-only: what an action wrote never changes,
-- except that erasing a person blanks values and keeps their hashes.
CREATE TABLE meta (
    key   TEXT PRIMARY KEY NOT NULL, -- file_id, sample, fold_version, ...
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- 0: nobody may write; 1: an action is being written; 2: a person is being erased. Set and reset
-- inside one transaction, so that a crash leaves 0.
CREATE TABLE guard (
    open INTEGER NOT NULL CHECK (open IN (0, 1, 2))
) STRICT;

INSERT INTO guard (open) VALUES (0);

-- One life of the file on one laptop. A copy or a restored file gets a new one, so that no number
-- is ever given twice.
CREATE TABLE origin (
    number      INTEGER PRIMARY KEY,
    uuid        TEXT NOT NULL UNIQUE,
    office      TEXT NOT NULL DEFAULT '',  -- id of the office record
    letter      TEXT NOT NULL DEFAULT '',  -- in spoken numbers: '' first laptop, 'B' second, ...
    machine     TEXT NOT NULL DEFAULT '',
    signing_key BLOB,
    closed_seq  INTEGER
) STRICT;

CREATE TABLE actor (
    number INTEGER PRIMARY KEY,
    uuid   TEXT NOT NULL UNIQUE,           -- id of the advisor record
    name   TEXT NOT NULL,
    office TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE changeset (
    number        INTEGER PRIMARY KEY,
    origin        INTEGER NOT NULL REFERENCES origin (number),
    seq           INTEGER NOT NULL CHECK (seq > 0),
    clock         INTEGER NOT NULL,        -- hybrid logical clock: milliseconds << 16 | counter
    wall          INTEGER NOT NULL,        -- milliseconds since 1970, UTC, as the laptop said
    actor         INTEGER NOT NULL REFERENCES actor (number),
    label         TEXT,                    -- NULL once erased
    label_hash    BLOB,                    -- only once erased
    kind          TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'resolve', 'system')),
    undo_of       INTEGER,                 -- the changeset taken back or done again
    schema        INTEGER NOT NULL,        -- user_version of the program that wrote it
    first_op      INTEGER NOT NULL,        -- its ops are first_op .. first_op + op_count - 1
    op_count      INTEGER NOT NULL,
    salt          BLOB NOT NULL,
    previous_hash BLOB NOT NULL,
    hash          BLOB NOT NULL,
    UNIQUE (origin, seq)
) STRICT;

CREATE INDEX changeset_undo ON changeset (undo_of) WHERE undo_of IS NOT NULL;

CREATE TABLE entity (
    number INTEGER PRIMARY KEY,
    uuid   TEXT NOT NULL UNIQUE,
    type   TEXT NOT NULL,
    home   TEXT NOT NULL DEFAULT ''        -- id of the home office
) STRICT;

CREATE TABLE field (
    number   INTEGER PRIMARY KEY,
    type     TEXT NOT NULL,
    name     TEXT NOT NULL,                -- '_new' creation, '_deleted', else the field's name
    policy   TEXT NOT NULL,
    audience TEXT NOT NULL,
    since    INTEGER NOT NULL,             -- user_version that brought it
    known    INTEGER NOT NULL CHECK (known IN (0, 1)), -- 0: from a newer version, kept and passed on
    UNIQUE (type, name)
) STRICT;

CREATE TABLE op (
    number     INTEGER PRIMARY KEY,
    changeset  INTEGER NOT NULL,
    entity     INTEGER NOT NULL,
    field      INTEGER NOT NULL,
    key        TEXT NOT NULL DEFAULT '',   -- member of a set, key of a map
    value      ANY,                        -- text, integer, NULL or canonical JSON
    previous   INTEGER,                    -- the op it replaces, in the usual case of one
    stands_for INTEGER,                    -- undo and redo: the op whose value it brings back
    head       INTEGER NOT NULL CHECK (head IN (0, 1)),
    state      INTEGER NOT NULL DEFAULT 0, -- 0 full, 1 withheld, 2 erased, 3 archived
    hash       BLOB                        -- only when state is not 0
) STRICT;

CREATE INDEX op_cell ON op (entity, field, key);

-- More than one parent, or a parent that is not here yet.
CREATE TABLE op_parent (
    op            INTEGER NOT NULL,
    origin        INTEGER NOT NULL,
    seq           INTEGER NOT NULL,
    position      INTEGER NOT NULL,        -- within its changeset, from 0
    PRIMARY KEY (op, origin, seq, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE missing (
    origin   INTEGER NOT NULL,
    seq      INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (origin, seq, position)
) STRICT, WITHOUT ROWID;

-- Which changesets of each origin are here, as intervals.
CREATE TABLE have (
    origin INTEGER NOT NULL,
    low    INTEGER NOT NULL,
    high   INTEGER NOT NULL,
    PRIMARY KEY (origin, low)
) STRICT, WITHOUT ROWID;

CREATE TABLE fork (
    origin INTEGER NOT NULL,
    seq    INTEGER NOT NULL,
    hash   BLOB NOT NULL,
    found  INTEGER NOT NULL,
    PRIMARY KEY (origin, seq, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE peer (
    uuid     TEXT PRIMARY KEY NOT NULL,
    office   TEXT NOT NULL,
    have     TEXT NOT NULL DEFAULT '{}',
    want     TEXT NOT NULL DEFAULT '[]',
    last_in  INTEGER,
    last_out INTEGER
) STRICT, WITHOUT ROWID;

-- What left this office, when, to whom, by whom.
CREATE TABLE departure (
    number  INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    office  TEXT NOT NULL,
    actor   INTEGER NOT NULL,
    package BLOB NOT NULL,
    content TEXT NOT NULL
) STRICT;

CREATE TABLE attachment (
    hash BLOB PRIMARY KEY NOT NULL,
    size INTEGER NOT NULL,
    mime TEXT NOT NULL,
    data BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Deleted records, for the bin. Derived: rebuild() makes it anew.
CREATE TABLE bin (
    entity    INTEGER PRIMARY KEY,
    type      TEXT NOT NULL,
    changeset INTEGER NOT NULL,            -- the action that deleted it
    owner     TEXT,                        -- id of the record it is a part of
    name      TEXT                         -- what it was called
) STRICT;

CREATE INDEX bin_changeset ON bin (changeset, owner);

-- Half-typed text, every two seconds. Never in the log, never sent.
CREATE TABLE draft (
    record TEXT NOT NULL,
    field  TEXT NOT NULL,
    text   TEXT NOT NULL,
    at     INTEGER NOT NULL,
    PRIMARY KEY (record, field)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER op_insert_guard BEFORE INSERT ON op WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER op_head_guard BEFORE UPDATE OF head ON op WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER op_value_guard
BEFORE UPDATE OF number, changeset, entity, field, key, value, previous, stands_for, state, hash ON op
WHEN (SELECT open FROM guard) <> 2
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER op_delete_guard BEFORE DELETE ON op
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER changeset_insert_guard BEFORE INSERT ON changeset WHEN (SELECT open FROM guard) = 0
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER changeset_update_guard BEFORE UPDATE ON changeset WHEN (SELECT open FROM guard) <> 2
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER changeset_delete_guard BEFORE DELETE ON changeset
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER entity_insert_guard BEFORE INSERT ON entity WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER entity_update_guard BEFORE UPDATE ON entity
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER entity_delete_guard BEFORE DELETE ON entity
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
