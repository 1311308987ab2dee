-- A hash of each row's own content, so that a changed row can be named, and so that a reading can still be checked after the
-- words in it were erased. Rows of before have none: their reading is checked as a whole.
ALTER TABLE draft ADD row_sha256 bytea;
ALTER TABLE claim ADD row_sha256 bytea;

-- When an incident was first held to be told of there, and with which others the chain takes it down; rows of before: since
-- the incident's key was made, and not in the chain.
ALTER TABLE incident_anchor ADD recorded_at timestamptz;
ALTER TABLE incident_anchor ADD set_id uuid;
CREATE INDEX incident_anchor_by_set ON incident_anchor (set_id);

-- Who says things: publishers of reports and speakers of claims, each once, as first named. An erased one has no name.
CREATE TABLE source (
  source_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  name text COLLATE "C",
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (source_id)
);
