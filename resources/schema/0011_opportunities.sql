-- Calls of Big Science Organisations and other buyers, their lots, awards and nominations; and what was
-- told to whom (core/domain/opportunity.h, contractaward.h, disclosure.h).

CREATE TABLE opportunity (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    reference TEXT,
    title TEXT,
    organisation_id TEXT,
    buyer_name TEXT,
    buyer_number TEXT,
    buyer_country TEXT,
    buyer_town TEXT,
    buyer_web TEXT,
    buyer_email TEXT,
    buyer_contact TEXT,
    other_buyers TEXT,
    kind TEXT,
    stage TEXT,
    contracts TEXT,
    cost_range TEXT,
    titles TEXT,
    descriptions TEXT,
    description TEXT,
    cpv TEXT,
    main_cpv TEXT,
    nuts TEXT,
    procedure TEXT,
    innovation TEXT,
    strategic TEXT,
    sme_suitable TEXT,
    value TEXT,
    framework_maximum TEXT,
    value_confidential INTEGER,
    closes_on TEXT,
    closes_at TEXT,
    time_zone TEXT,
    questions_until TEXT,
    questions_at TEXT,
    tender_on TEXT,
    opens_on TEXT,
    opens_at TEXT,
    decision_on TEXT,
    starts_on TEXT,
    ends_on TEXT,
    duration TEXT,
    published_on TEXT,
    notice_web TEXT,
    documents_web TEXT,
    submission_web TEXT,
    notice_id TEXT,
    notice_version TEXT,
    notice_form TEXT,
    procedure_id TEXT,
    published TEXT,
    change_note TEXT,
    need_id TEXT,
    owner_id TEXT,
    note TEXT,
    sample INTEGER
) STRICT;

CREATE INDEX opportunity_closes ON opportunity (closes_on) WHERE closes_on IS NOT NULL;

CREATE INDEX opportunity_notice ON opportunity (notice_id) WHERE notice_id IS NOT NULL;

CREATE INDEX opportunity_procedure ON opportunity (procedure_id) WHERE procedure_id IS NOT NULL;

CREATE TRIGGER opportunity_insert_guard BEFORE INSERT ON opportunity WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER opportunity_update_guard BEFORE UPDATE ON opportunity WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER opportunity_delete_guard BEFORE DELETE ON opportunity WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE lot (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    opportunity_id TEXT,
    number_in_notice TEXT,
    title TEXT,
    titles TEXT,
    descriptions TEXT,
    contracts TEXT,
    cpv TEXT,
    main_cpv TEXT,
    nuts TEXT,
    value TEXT,
    framework_maximum TEXT,
    closes_on TEXT,
    closes_at TEXT,
    innovation TEXT,
    strategic TEXT,
    sme_suitable TEXT,
    duration TEXT,
    starts_on TEXT,
    ends_on TEXT,
    web TEXT
) STRICT;

CREATE INDEX lot_parent ON lot (opportunity_id);

CREATE TRIGGER lot_insert_guard BEFORE INSERT ON lot WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER lot_update_guard BEFORE UPDATE ON lot WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER lot_delete_guard BEFORE DELETE ON lot WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE contract_award (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    opportunity_id TEXT,
    lots TEXT,
    outcome TEXT,
    reason TEXT,
    contract TEXT,
    title TEXT,
    decided_on TEXT,
    name TEXT,
    organisation_id TEXT,
    group_name TEXT,
    leads INTEGER,
    register_number TEXT,
    street TEXT,
    postcode TEXT,
    town TEXT,
    country TEXT,
    nuts TEXT,
    web TEXT,
    email TEXT,
    telephone TEXT,
    size_class TEXT,
    sme TEXT,
    value TEXT,
    tenders INTEGER
) STRICT;

CREATE INDEX contract_award_parent ON contract_award (opportunity_id);

CREATE INDEX contract_award_organisation ON contract_award (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE TRIGGER contract_award_insert_guard BEFORE INSERT ON contract_award WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER contract_award_update_guard BEFORE UPDATE ON contract_award WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER contract_award_delete_guard BEFORE DELETE ON contract_award WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE nomination (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    opportunity_id TEXT,
    organisation_id TEXT,
    name TEXT,
    address TEXT,
    contact_id TEXT,
    contact_name TEXT,
    email TEXT,
    telephone TEXT,
    nominated_on TEXT,
    note TEXT
) STRICT;

CREATE INDEX nomination_parent ON nomination (opportunity_id);

CREATE TRIGGER nomination_insert_guard BEFORE INSERT ON nomination WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER nomination_update_guard BEFORE UPDATE ON nomination WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER nomination_delete_guard BEFORE DELETE ON nomination WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TABLE information_disclosure (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    record_type TEXT,
    record_id TEXT,
    subject TEXT,
    text TEXT,
    version INTEGER,
    hash TEXT,
    companies TEXT,
    recipients TEXT,
    channel TEXT,
    told_on TEXT,
    told_at TEXT,
    public_on TEXT,
    public_place TEXT,
    activity_id TEXT,
    advisor_id TEXT,
    note TEXT,
    sample INTEGER
) STRICT;

CREATE INDEX information_disclosure_record ON information_disclosure (record_id);

CREATE TRIGGER information_disclosure_insert_guard BEFORE INSERT ON information_disclosure WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER information_disclosure_update_guard BEFORE UPDATE ON information_disclosure WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;

CREATE TRIGGER information_disclosure_delete_guard BEFORE DELETE ON information_disclosure WHEN (SELECT open FROM guard) <> 1
BEGIN SELECT RAISE(ABORT, 'write outside the change log'); END;
