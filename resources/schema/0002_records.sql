-- The records: the current state that the log adds up to. A row's number is its entity's. No
-- REFERENCES between records: a link may arrive before its target (CONTRIBUTING.md). NULL is the
-- one form of "no value". Sets and texts by key are JSON.

CREATE TABLE organisation (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    name TEXT,
    other_names TEXT,
    roles TEXT,
    legal_form TEXT,
    vat_number TEXT,
    register_number TEXT,
    pic TEXT,
    street TEXT,
    postcode TEXT,
    town TEXT,
    country TEXT,
    nuts TEXT,
    web TEXT,
    email TEXT,
    telephone TEXT,
    founded INTEGER,
    headcount INTEGER,
    turnover TEXT,
    balance_total TEXT,
    accounts_year INTEGER,
    size_class TEXT,
    size_declared_on TEXT,
    consent TEXT,
    consent_on TEXT,
    consent_until TEXT,
    tags TEXT,
    cpv TEXT,
    nace TEXT,
    advisor_id TEXT,
    note TEXT,
    source_id TEXT,
    sample INTEGER
) STRICT;

CREATE TRIGGER organisation_insert_guard BEFORE INSERT ON organisation WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER organisation_update_guard BEFORE UPDATE ON organisation WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER organisation_delete_guard BEFORE DELETE ON organisation WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE capability (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    organisation_id TEXT,
    title TEXT,
    text TEXT,
    language TEXT,
    area TEXT,
    trl INTEGER CHECK (trl BETWEEN 1 AND 9),
    kind TEXT
) STRICT;

CREATE INDEX capability_parent ON capability (organisation_id);

CREATE TRIGGER capability_insert_guard BEFORE INSERT ON capability WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER capability_update_guard BEFORE UPDATE ON capability WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER capability_delete_guard BEFORE DELETE ON capability WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE certificate (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    organisation_id TEXT,
    name TEXT,
    valid_until TEXT
) STRICT;

CREATE INDEX certificate_parent ON certificate (organisation_id);

CREATE TRIGGER certificate_insert_guard BEFORE INSERT ON certificate WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER certificate_update_guard BEFORE UPDATE ON certificate WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER certificate_delete_guard BEFORE DELETE ON certificate WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE reference_project (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    organisation_id TEXT,
    customer TEXT,
    subject TEXT,
    year INTEGER
) STRICT;

CREATE INDEX reference_project_parent ON reference_project (organisation_id);

CREATE TRIGGER reference_project_insert_guard BEFORE INSERT ON reference_project WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER reference_project_update_guard BEFORE UPDATE ON reference_project WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER reference_project_delete_guard BEFORE DELETE ON reference_project WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE need (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    code TEXT,
    title TEXT,
    organisation_id TEXT,
    facility TEXT,
    challenge_question TEXT,
    why_it_matters TEXT,
    today TEXT,
    conditions TEXT,
    tried TEXT,
    trl_now INTEGER CHECK (trl_now BETWEEN 1 AND 9),
    trl_needed INTEGER CHECK (trl_needed BETWEEN 1 AND 9),
    quantity TEXT,
    budget_disclosed INTEGER,
    budget_from TEXT,
    budget_to TEXT,
    needed_by TEXT,
    consultation_from TEXT,
    consultation_until TEXT,
    time_note TEXT,
    route TEXT,
    ipr TEXT,
    ipr_note TEXT,
    response_address TEXT,
    response_until TEXT,
    response_form TEXT,
    response_languages TEXT,
    published_at TEXT,
    cpv TEXT,
    status TEXT,
    sharing TEXT,
    field_sharing TEXT,
    owner_id TEXT,
    sample INTEGER
) STRICT;

CREATE INDEX need_code ON need (code);

CREATE INDEX need_organisation ON need (organisation_id);

CREATE TRIGGER need_insert_guard BEFORE INSERT ON need WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER need_update_guard BEFORE UPDATE ON need WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER need_delete_guard BEFORE DELETE ON need WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE requirement (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    need_id TEXT,
    position INTEGER,
    text TEXT,
    measure TEXT,
    today TEXT,
    comparison TEXT,
    threshold TEXT,
    target TEXT,
    unit TEXT,
    test_method TEXT,
    priority TEXT,
    source TEXT,
    sharing TEXT
) STRICT;

CREATE INDEX requirement_parent ON requirement (need_id);

CREATE TRIGGER requirement_insert_guard BEFORE INSERT ON requirement WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER requirement_update_guard BEFORE UPDATE ON requirement WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER requirement_delete_guard BEFORE DELETE ON requirement WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE brief (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    need_id TEXT,
    code TEXT,
    version INTEGER,
    issued_on TEXT,
    level TEXT,
    language TEXT,
    status TEXT,
    content TEXT
) STRICT;

CREATE INDEX brief_parent ON brief (need_id);

CREATE TRIGGER brief_insert_guard BEFORE INSERT ON brief WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER brief_update_guard BEFORE UPDATE ON brief WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER brief_delete_guard BEFORE DELETE ON brief WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE office (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    name TEXT,
    country TEXT,
    currency TEXT,
    response_address TEXT,
    published_at TEXT,
    funding_note TEXT
) STRICT;

CREATE TRIGGER office_insert_guard BEFORE INSERT ON office WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER office_update_guard BEFORE UPDATE ON office WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER office_delete_guard BEFORE DELETE ON office WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE advisor (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    name TEXT,
    email TEXT,
    office_id TEXT
) STRICT;

CREATE TRIGGER advisor_insert_guard BEFORE INSERT ON advisor WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER advisor_update_guard BEFORE UPDATE ON advisor WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER advisor_delete_guard BEFORE DELETE ON advisor WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;
