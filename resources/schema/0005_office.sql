-- People, what was done with them, what is to be done; files; how Big Science Organisations buy; EU
-- thresholds; kept views of lists.
ALTER TABLE organisation ADD COLUMN short_name TEXT;

ALTER TABLE organisation ADD COLUMN governance TEXT;

ALTER TABLE organisation ADD COLUMN members TEXT;

ALTER TABLE organisation ADD COLUMN favourite INTEGER;

CREATE TABLE contact (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    name TEXT,
    organisation_id TEXT,
    role TEXT,
    job_title TEXT,
    languages TEXT,
    telephone TEXT,
    mobile TEXT,
    email TEXT,
    basis TEXT,
    purposes TEXT,
    consent TEXT,
    consent_on TEXT,
    consent_until TEXT,
    do_not_contact INTEGER,
    retain_until TEXT,
    source TEXT,
    tags TEXT,
    note TEXT,
    sample INTEGER
) STRICT;

CREATE INDEX contact_organisation ON contact (organisation_id);

CREATE TRIGGER contact_insert_guard BEFORE INSERT ON contact WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER contact_update_guard BEFORE UPDATE ON contact WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER contact_delete_guard BEFORE DELETE ON contact WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE activity (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    day TEXT,
    time TEXT,
    kind TEXT,
    organisation_id TEXT,
    contact_id TEXT,
    subject TEXT,
    minutes INTEGER,
    service TEXT,
    level INTEGER CHECK (level BETWEEN 1 AND 5),
    need_id TEXT,
    companies TEXT,
    note TEXT,
    advisor_id TEXT,
    sample INTEGER
) STRICT;

CREATE INDEX activity_organisation ON activity (organisation_id, day);

CREATE INDEX activity_contact ON activity (contact_id, day);

CREATE INDEX activity_day ON activity (day);

CREATE TRIGGER activity_insert_guard BEFORE INSERT ON activity WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER activity_update_guard BEFORE UPDATE ON activity WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER activity_delete_guard BEFORE DELETE ON activity WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE task (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    title TEXT,
    due_on TEXT,
    snoozed_until TEXT,
    done_on TEXT,
    organisation_id TEXT,
    contact_id TEXT,
    need_id TEXT,
    activity_id TEXT,
    owner_id TEXT,
    note TEXT,
    sample INTEGER
) STRICT;

CREATE INDEX task_due ON task (due_on);

CREATE INDEX task_organisation ON task (organisation_id);

CREATE INDEX task_contact ON task (contact_id);

CREATE TRIGGER task_insert_guard BEFORE INSERT ON task WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER task_update_guard BEFORE UPDATE ON task WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER task_delete_guard BEFORE DELETE ON task WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE attached_file (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    record_type TEXT,
    record_id TEXT,
    name TEXT,
    hash TEXT,
    size INTEGER,
    mime TEXT,
    added_on TEXT,
    note TEXT,
    sample INTEGER
) STRICT;

CREATE INDEX attached_file_record ON attached_file (record_id);

CREATE TRIGGER attached_file_insert_guard BEFORE INSERT ON attached_file WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER attached_file_update_guard BEFORE UPDATE ON attached_file WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER attached_file_delete_guard BEFORE DELETE ON attached_file WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE procurement_rule (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    organisation_id TEXT,
    kind TEXT,
    title TEXT,
    value_from TEXT,
    value_below TEXT,
    procedure TEXT,
    firms TEXT,
    text TEXT,
    valid_from TEXT,
    valid_until TEXT,
    source TEXT,
    source_link TEXT,
    check_before_use INTEGER,
    checked_on TEXT,
    sample INTEGER
) STRICT;

CREATE INDEX procurement_rule_parent ON procurement_rule (organisation_id);

CREATE TRIGGER procurement_rule_insert_guard BEFORE INSERT ON procurement_rule WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER procurement_rule_update_guard BEFORE UPDATE ON procurement_rule WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER procurement_rule_delete_guard BEFORE DELETE ON procurement_rule WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE return_balance (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    organisation_id TEXT,
    state TEXT,
    kind TEXT,
    coefficient TEXT,
    status TEXT,
    valid_from TEXT,
    valid_until TEXT,
    source TEXT,
    check_before_use INTEGER,
    sample INTEGER
) STRICT;

CREATE INDEX return_balance_parent ON return_balance (organisation_id, state);

CREATE TRIGGER return_balance_insert_guard BEFORE INSERT ON return_balance WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER return_balance_update_guard BEFORE UPDATE ON return_balance WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER return_balance_delete_guard BEFORE DELETE ON return_balance WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE portal (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    organisation_id TEXT,
    name TEXT,
    web TEXT,
    text TEXT,
    source TEXT,
    check_before_use INTEGER
) STRICT;

CREATE INDEX portal_parent ON portal (organisation_id);

CREATE TRIGGER portal_insert_guard BEFORE INSERT ON portal WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER portal_update_guard BEFORE UPDATE ON portal WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER portal_delete_guard BEFORE DELETE ON portal WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE threshold (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    kind TEXT,
    amount TEXT,
    valid_from TEXT,
    valid_until TEXT,
    act TEXT,
    source TEXT,
    check_before_use INTEGER
) STRICT;

CREATE TRIGGER threshold_insert_guard BEFORE INSERT ON threshold WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER threshold_update_guard BEFORE UPDATE ON threshold WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER threshold_delete_guard BEFORE DELETE ON threshold WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE saved_view (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    page TEXT,
    name TEXT,
    filter TEXT,
    sort TEXT,
    columns TEXT,
    group_by TEXT,
    position INTEGER
) STRICT;

CREATE TRIGGER saved_view_insert_guard BEFORE INSERT ON saved_view WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER saved_view_update_guard BEFORE UPDATE ON saved_view WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER saved_view_delete_guard BEFORE DELETE ON saved_view WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;
