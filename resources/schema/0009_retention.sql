-- How long a person's data are kept after the last contact, in months.
ALTER TABLE office ADD COLUMN retention_months INTEGER;
