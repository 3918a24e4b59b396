-- The few Big Science Organisations among many companies, for the picker of a need.
CREATE INDEX organisation_big_science ON organisation (name) WHERE instr(roles, '"big_science"') > 0;
