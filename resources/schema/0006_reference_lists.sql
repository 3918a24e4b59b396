-- Lists of codes that others publish: CPV, NUTS, NACE, code lists of eForms. Not in the log and not
-- guarded: they are no work of the office, hundreds of thousands of labels, and read again from the
-- official file at any time. Which list of which version was read, from what and when, stands here.
CREATE TABLE codelist (
    number INTEGER PRIMARY KEY,
    scheme TEXT NOT NULL,       -- 'cpv', 'nuts', 'nace', or the list's own name
    version TEXT NOT NULL,
    name TEXT NOT NULL,         -- as the list calls itself
    source TEXT NOT NULL,       -- name of the file
    languages TEXT NOT NULL,    -- ISO 639-1 codes with spaces between
    codes INTEGER NOT NULL,     -- how many
    imported INTEGER NOT NULL,  -- milliseconds since 1970, UTC
    in_use INTEGER NOT NULL CHECK (in_use IN (0, 1)), -- the version that is offered; one a scheme
    UNIQUE (scheme, version)
) STRICT;

CREATE UNIQUE INDEX codelist_in_use ON codelist (scheme) WHERE in_use = 1;

CREATE TABLE code (
    number INTEGER PRIMARY KEY, -- in the order of the list
    codelist INTEGER NOT NULL,
    code TEXT NOT NULL,
    check_digit TEXT NOT NULL,
    parent TEXT NOT NULL,       -- code above it in the same list; '' for a top code
    UNIQUE (codelist, code)
) STRICT;

CREATE INDEX code_parent ON code (codelist, parent);

CREATE TABLE code_label (
    number INTEGER PRIMARY KEY,
    code INTEGER NOT NULL,
    language TEXT NOT NULL,
    label TEXT NOT NULL
) STRICT;

CREATE INDEX code_label_code ON code_label (code, language);

-- The folded words of labels of the versions in use; rowid is the label's. `scope` is one word for
-- list and language, so that an index and no join picks them. Kept only as an index, made anew when
-- a version leaves (core/storage/referencelists.h).
CREATE VIRTUAL TABLE code_words USING fts5(words, scope, content='', columnsize=0, detail=column, tokenize='ascii', prefix='2 3');
