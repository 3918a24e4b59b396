-- Who gains by a need and who answers for it, what a quality check found and was kept with a reason, and
-- the words that an office adds to the shipped lists (core/domain/need.h, office.h).

ALTER TABLE need ADD COLUMN beneficiaries TEXT;
ALTER TABLE need ADD COLUMN problem_owner TEXT;
ALTER TABLE need ADD COLUMN sponsor TEXT;
ALTER TABLE need ADD COLUMN signed_off_on TEXT;
ALTER TABLE need ADD COLUMN quality_kept TEXT;
ALTER TABLE office ADD COLUMN quality_words TEXT;
