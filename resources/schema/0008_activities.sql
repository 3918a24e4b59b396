-- Activities with several companies are few; those about a need are asked for beside it.
CREATE INDEX activity_companies ON activity (day) WHERE companies IS NOT NULL;

CREATE INDEX activity_need ON activity (need_id) WHERE need_id IS NOT NULL;

CREATE INDEX task_need ON task (need_id) WHERE need_id IS NOT NULL;

CREATE INDEX attached_file_hash ON attached_file (hash);
