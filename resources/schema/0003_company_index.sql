-- What the list of companies sorts and filters by. Derived from the records (core/storage/
-- companyindex.h), never in the log, made anew at any time; so no guards. Texts are folded
-- (core/text/fold.h). Empty text and 0 stand for "not stated".
CREATE TABLE company_list (
    number INTEGER PRIMARY KEY,
    name_key TEXT NOT NULL,
    town_key TEXT NOT NULL,
    country TEXT NOT NULL,
    size INTEGER NOT NULL,      -- place in SizeClass
    areas TEXT NOT NULL,        -- keys of technology areas, the most used first, with spaces between
    trl INTEGER NOT NULL,       -- highest of its capabilities
    consent INTEGER NOT NULL,   -- 1 given to 5 withdrawn
    changed INTEGER NOT NULL    -- hours since 1970, UTC, of the last change of it or its parts
) STRICT;

CREATE INDEX company_list_name ON company_list (name_key);

CREATE INDEX company_list_country ON company_list (country, name_key);

CREATE INDEX company_list_size ON company_list (size, name_key);

CREATE INDEX company_list_areas ON company_list (areas, name_key);

CREATE INDEX company_list_trl ON company_list (trl, name_key);

CREATE INDEX company_list_consent ON company_list (consent, name_key);

CREATE INDEX company_list_town ON company_list (town_key, name_key);

CREATE INDEX company_list_changed ON company_list (changed, name_key);

-- The words of a company: short fields that a person edits often, apart from the long texts, so
-- that correcting a town costs ten words and not a hundred. Only which company has a word is asked
-- (detail=none). The prefixes make one to four typed letters as quick as a whole word. The text is
-- folded, therefore tokenizer "ascii" splits it exactly at its spaces.
CREATE VIRTUAL TABLE company_names USING fts5(words, detail=none, columnsize=0, tokenize='ascii', prefix='1 2 3 4');

CREATE VIRTUAL TABLE company_texts USING fts5(words, detail=none, columnsize=0, tokenize='ascii', prefix='1 2 3 4');

-- From an op to its action without reading the op: `changed` above.
CREATE INDEX changeset_first_op ON changeset (first_op);
