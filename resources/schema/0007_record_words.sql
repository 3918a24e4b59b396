-- The words that needs, contacts, activities, tasks and Big Science Organisations are found by
-- (core/storage/recordwords.h). Derived from the records, never in the log, made anew at any time; so
-- no guards. The first word of each row is its type behind a sign that no folded text has.
CREATE VIRTUAL TABLE record_words USING fts5(words, detail=none, columnsize=0, tokenize='ascii', prefix='1 2 3 4');
