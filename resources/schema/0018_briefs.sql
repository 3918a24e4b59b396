-- What briefs say beyond one page and in more than one language, the reason a brief was given its state, and
-- the emblem and logo of papers (core/domain/need.h, requirement.h, brief.h, office.h).

ALTER TABLE need ADD COLUMN language TEXT;
ALTER TABLE need ADD COLUMN translations TEXT;
ALTER TABLE need ADD COLUMN context TEXT;
ALTER TABLE need ADD COLUMN process TEXT;
ALTER TABLE need ADD COLUMN operation TEXT;
ALTER TABLE need ADD COLUMN safety TEXT;
ALTER TABLE need ADD COLUMN standards TEXT;
ALTER TABLE need ADD COLUMN sustainability TEXT;
ALTER TABLE need ADD COLUMN market TEXT;
ALTER TABLE need ADD COLUMN consultation_results TEXT;
ALTER TABLE need ADD COLUMN joint_with TEXT;
ALTER TABLE need ADD COLUMN risks TEXT;
ALTER TABLE need ADD COLUMN business_case TEXT;
ALTER TABLE need ADD COLUMN strategy TEXT;
ALTER TABLE need ADD COLUMN evaluation TEXT;
ALTER TABLE need ADD COLUMN background TEXT;
ALTER TABLE requirement ADD COLUMN translations TEXT;
ALTER TABLE brief ADD COLUMN form TEXT;
ALTER TABLE brief ADD COLUMN other_language TEXT;
ALTER TABLE brief ADD COLUMN state_note TEXT;
ALTER TABLE office ADD COLUMN logo TEXT;
ALTER TABLE office ADD COLUMN show_emblem INTEGER;
