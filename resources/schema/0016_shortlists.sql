-- Which companies are chosen for a need, and how they were ranked (core/domain/shortlist.h).

CREATE TABLE shortlist_decision (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    need_id TEXT,
    organisation_id TEXT,
    verdict TEXT,
    reason TEXT,
    decided_on TEXT,
    sample INTEGER
) STRICT;

CREATE INDEX shortlist_decision_parent ON shortlist_decision (need_id);

CREATE INDEX shortlist_decision_organisation ON shortlist_decision (organisation_id);

CREATE TRIGGER shortlist_decision_insert_guard BEFORE INSERT ON shortlist_decision WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER shortlist_decision_update_guard BEFORE UPDATE ON shortlist_decision WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER shortlist_decision_delete_guard BEFORE DELETE ON shortlist_decision WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE shortlist (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    need_id TEXT,
    weights TEXT,
    must_have TEXT,
    invited_on TEXT,
    content TEXT,
    sample INTEGER
) STRICT;

CREATE INDEX shortlist_parent ON shortlist (need_id);

CREATE TRIGGER shortlist_insert_guard BEFORE INSERT ON shortlist WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER shortlist_update_guard BEFORE UPDATE ON shortlist WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER shortlist_delete_guard BEFORE DELETE ON shortlist WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;
