-- How many companies do what a call asks for (core/storage/opportunityfits.h). Derived, outside the
-- log, counted anew at any time; so no guards.
CREATE TABLE opportunity_fit (
    opportunity TEXT PRIMARY KEY, -- id
    companies INTEGER NOT NULL,
    state TEXT NOT NULL -- of what matching keeps of the companies (match_state) when it was counted
) STRICT;

-- What is asked for became another: the number says nothing any more.
CREATE TRIGGER opportunity_fit_changed AFTER UPDATE ON opportunity
BEGIN DELETE FROM opportunity_fit WHERE opportunity = OLD.id; END;

CREATE TRIGGER opportunity_fit_gone AFTER DELETE ON opportunity
BEGIN DELETE FROM opportunity_fit WHERE opportunity = OLD.id; END;

CREATE TRIGGER opportunity_fit_lot_new AFTER INSERT ON lot
BEGIN DELETE FROM opportunity_fit WHERE opportunity = NEW.opportunity_id; END;

CREATE TRIGGER opportunity_fit_lot_changed AFTER UPDATE ON lot
BEGIN DELETE FROM opportunity_fit WHERE opportunity IN (OLD.opportunity_id, NEW.opportunity_id); END;

CREATE TRIGGER opportunity_fit_lot_gone AFTER DELETE ON lot
BEGIN DELETE FROM opportunity_fit WHERE opportunity = OLD.opportunity_id; END;

-- The office's own words change what every call asks for.
CREATE TRIGGER opportunity_fit_word_new AFTER INSERT ON glossary_entry
BEGIN DELETE FROM opportunity_fit; END;

CREATE TRIGGER opportunity_fit_word_changed AFTER UPDATE ON glossary_entry
BEGIN DELETE FROM opportunity_fit; END;

CREATE TRIGGER opportunity_fit_word_gone AFTER DELETE ON glossary_entry
BEGIN DELETE FROM opportunity_fit; END;
