-- What matching keeps of companies (core/storage/matchstore.h). Derived, outside the log, made anew
-- at any time; so no guards.
CREATE TABLE match_state (
    key TEXT PRIMARY KEY, -- 'source': what it was all made from; 'knowledge': what was learnt
    value BLOB NOT NULL
) STRICT;

-- Words that companies use and the lists do not; those of the knowledge have the numbers below.
CREATE TABLE match_term (
    number INTEGER PRIMARY KEY,
    language INTEGER NOT NULL, -- place in TextLanguage
    stem TEXT NOT NULL
) STRICT;

CREATE TABLE match_entry (
    number INTEGER PRIMARY KEY, -- the organisation's row
    entry BLOB NOT NULL
) STRICT;

-- Organisations whose entry is older than their records, put here by the triggers below, so that
-- nothing that writes has to think of it.
CREATE TABLE match_stale (number INTEGER PRIMARY KEY) STRICT;

CREATE TRIGGER match_organisation_new AFTER INSERT ON organisation
BEGIN INSERT OR IGNORE INTO match_stale VALUES (NEW.number); END;

CREATE TRIGGER match_organisation_changed AFTER UPDATE OF name, cpv, roles ON organisation
BEGIN INSERT OR IGNORE INTO match_stale VALUES (NEW.number); END;

CREATE TRIGGER match_organisation_gone AFTER DELETE ON organisation
BEGIN INSERT OR IGNORE INTO match_stale VALUES (OLD.number); END;

CREATE TRIGGER match_capability_new AFTER INSERT ON capability
BEGIN INSERT OR IGNORE INTO match_stale SELECT number FROM entity WHERE uuid = NEW.organisation_id; END;

CREATE TRIGGER match_capability_changed AFTER UPDATE ON capability
BEGIN INSERT OR IGNORE INTO match_stale SELECT number FROM entity WHERE uuid IN (OLD.organisation_id, NEW.organisation_id); END;

CREATE TRIGGER match_capability_gone AFTER DELETE ON capability
BEGIN INSERT OR IGNORE INTO match_stale SELECT number FROM entity WHERE uuid = OLD.organisation_id; END;

CREATE TRIGGER match_reference_new AFTER INSERT ON reference_project
BEGIN INSERT OR IGNORE INTO match_stale SELECT number FROM entity WHERE uuid = NEW.organisation_id; END;

CREATE TRIGGER match_reference_changed AFTER UPDATE ON reference_project
BEGIN INSERT OR IGNORE INTO match_stale SELECT number FROM entity WHERE uuid IN (OLD.organisation_id, NEW.organisation_id); END;

CREATE TRIGGER match_reference_gone AFTER DELETE ON reference_project
BEGIN INSERT OR IGNORE INTO match_stale SELECT number FROM entity WHERE uuid = OLD.organisation_id; END;

CREATE TRIGGER match_certificate_new AFTER INSERT ON certificate
BEGIN INSERT OR IGNORE INTO match_stale SELECT number FROM entity WHERE uuid = NEW.organisation_id; END;

CREATE TRIGGER match_certificate_changed AFTER UPDATE ON certificate
BEGIN INSERT OR IGNORE INTO match_stale SELECT number FROM entity WHERE uuid IN (OLD.organisation_id, NEW.organisation_id); END;

CREATE TRIGGER match_certificate_gone AFTER DELETE ON certificate
BEGIN INSERT OR IGNORE INTO match_stale SELECT number FROM entity WHERE uuid = OLD.organisation_id; END;
