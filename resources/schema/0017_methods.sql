-- Requirements as a table, the prior-art log, and how a need is worked out and weighed
-- (core/domain/priorart.h, core/domain/assessment.h).

ALTER TABLE requirement ADD COLUMN level TEXT;
ALTER TABLE requirement ADD COLUMN verification TEXT;
ALTER TABLE requirement ADD COLUMN rationale TEXT;
ALTER TABLE requirement ADD COLUMN source_record_type TEXT;
ALTER TABLE requirement ADD COLUMN source_record_id TEXT;
ALTER TABLE requirement ADD COLUMN source_place TEXT;

ALTER TABLE office ADD COLUMN need_weights TEXT;

CREATE TABLE prior_art_search (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    need_id TEXT,
    searched_on TEXT,
    searcher TEXT,
    question TEXT,
    places TEXT,
    keywords TEXT,
    synonyms TEXT,
    classes TEXT,
    year_from INTEGER,
    cut_off TEXT,
    languages TEXT,
    hits INTEGER,
    relevant INTEGER,
    note TEXT,
    sample INTEGER
) STRICT;

CREATE INDEX prior_art_search_parent ON prior_art_search (need_id);

CREATE TRIGGER prior_art_search_insert_guard BEFORE INSERT ON prior_art_search WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER prior_art_search_update_guard BEFORE UPDATE ON prior_art_search WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER prior_art_search_delete_guard BEFORE DELETE ON prior_art_search WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE prior_art_hit (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    need_id TEXT,
    search_id TEXT,
    kind TEXT,
    title TEXT,
    reference TEXT,
    link TEXT,
    holder TEXT,
    country TEXT,
    year INTEGER,
    legal_status TEXT,
    offers TEXT,
    trl INTEGER,
    relevance INTEGER,
    coverage TEXT,
    price TEXT,
    price_fits TEXT,
    risk TEXT,
    found_on TEXT,
    note TEXT,
    sample INTEGER
) STRICT;

CREATE INDEX prior_art_hit_parent ON prior_art_hit (need_id);

CREATE TRIGGER prior_art_hit_insert_guard BEFORE INSERT ON prior_art_hit WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER prior_art_hit_update_guard BEFORE UPDATE ON prior_art_hit WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER prior_art_hit_delete_guard BEFORE DELETE ON prior_art_hit WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE prior_art_conclusion (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    need_id TEXT,
    code TEXT,
    proposed TEXT,
    reason TEXT,
    concluded_on TEXT,
    advisor_id TEXT,
    sample INTEGER
) STRICT;

CREATE INDEX prior_art_conclusion_parent ON prior_art_conclusion (need_id);

CREATE TRIGGER prior_art_conclusion_insert_guard BEFORE INSERT ON prior_art_conclusion WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER prior_art_conclusion_update_guard BEFORE UPDATE ON prior_art_conclusion WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER prior_art_conclusion_delete_guard BEFORE DELETE ON prior_art_conclusion WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE need_assessment (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    need_id TEXT,
    who TEXT,
    outcome TEXT,
    trigger_kind TEXT,
    because TEXT,
    constraints TEXT,
    baseline TEXT,
    target TEXT,
    target_by TEXT,
    unmet TEXT,
    evidence TEXT,
    whys TEXT,
    root_cause TEXT,
    scores TEXT,
    score_reasons TEXT,
    impact INTEGER,
    effort INTEGER,
    assessed_on TEXT,
    sample INTEGER
) STRICT;

CREATE INDEX need_assessment_parent ON need_assessment (need_id);

CREATE TRIGGER need_assessment_insert_guard BEFORE INSERT ON need_assessment WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER need_assessment_update_guard BEFORE UPDATE ON need_assessment WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER need_assessment_delete_guard BEFORE DELETE ON need_assessment WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE need_statement (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    need_id TEXT,
    method TEXT,
    text TEXT,
    role TEXT,
    site TEXT,
    cluster TEXT,
    votes INTEGER,
    said_on TEXT,
    details TEXT,
    follow_up_on TEXT,
    activity_id TEXT,
    sample INTEGER
) STRICT;

CREATE INDEX need_statement_parent ON need_statement (need_id);

CREATE TRIGGER need_statement_insert_guard BEFORE INSERT ON need_statement WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER need_statement_update_guard BEFORE UPDATE ON need_statement WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER need_statement_delete_guard BEFORE DELETE ON need_statement WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;
