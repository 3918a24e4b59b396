-- With which organisations an activity was: the one it names and the further ones that took part.
-- Derived from the activities by the triggers below, so that nothing else has to keep it.
CREATE TABLE activity_party (
    organisation TEXT NOT NULL,    -- id
    activity INTEGER NOT NULL,     -- number
    PRIMARY KEY (organisation, activity)
) STRICT, WITHOUT ROWID;

CREATE INDEX activity_party_activity ON activity_party (activity);

CREATE TRIGGER activity_party_insert AFTER INSERT ON activity
BEGIN INSERT OR IGNORE INTO activity_party (organisation, activity)
SELECT new.organisation_id, new.number WHERE new.organisation_id IS NOT NULL
UNION SELECT value, new.number FROM json_each(coalesce(new.companies, '[]')); END;

CREATE TRIGGER activity_party_update AFTER UPDATE OF organisation_id, companies ON activity
BEGIN DELETE FROM activity_party WHERE activity = old.number;
INSERT OR IGNORE INTO activity_party (organisation, activity)
SELECT new.organisation_id, new.number WHERE new.organisation_id IS NOT NULL
UNION SELECT value, new.number FROM json_each(coalesce(new.companies, '[]')); END;

CREATE TRIGGER activity_party_delete AFTER DELETE ON activity
BEGIN DELETE FROM activity_party WHERE activity = old.number; END;

INSERT OR IGNORE INTO activity_party (organisation, activity)
SELECT organisation_id, number FROM activity WHERE organisation_id IS NOT NULL
UNION SELECT m.value, a.number FROM activity a, json_each(coalesce(a.companies, '[]')) m;

CREATE INDEX activity_need ON activity (need_id) WHERE need_id IS NOT NULL;

CREATE INDEX task_need ON task (need_id) WHERE need_id IS NOT NULL;

CREATE INDEX attached_file_hash ON attached_file (hash);

-- The day of the last activity with a company, ISO 8601; empty: none.
ALTER TABLE company_list ADD COLUMN contacted TEXT NOT NULL DEFAULT '';

CREATE INDEX company_list_contacted ON company_list (contacted, name_key);
