-- More of what the list of companies is filtered by, so that a term about one of these needs no
-- record (core/storage/companyindex.h). Derived as the rest of the table: settling the file fills
-- them. Empty text stands for "not stated" and, where 0 is a value, -1.
ALTER TABLE company_list ADD COLUMN headcount INTEGER NOT NULL DEFAULT -1;

ALTER TABLE company_list ADD COLUMN founded INTEGER NOT NULL DEFAULT -1;

-- Id of the advisor.
ALTER TABLE company_list ADD COLUMN advisor TEXT NOT NULL DEFAULT '';

-- One bit for each field that has a value (core/storage/companysql.h).
ALTER TABLE company_list ADD COLUMN stated INTEGER NOT NULL DEFAULT 0;

ALTER TABLE company_list ADD COLUMN consent_until TEXT NOT NULL DEFAULT '';

ALTER TABLE company_list ADD COLUMN size_declared TEXT NOT NULL DEFAULT '';

-- In hundredths, whatever the currency.
ALTER TABLE company_list ADD COLUMN turnover INTEGER NOT NULL DEFAULT -1;

-- Holds all of them: to read it from one end to the other takes half the time of the table, and one
-- index costs an import less than seven.
CREATE INDEX company_list_facts ON company_list (headcount, founded, advisor, stated, consent_until, size_declared, turnover);
