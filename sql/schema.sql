-- Made by a test from the catalog of a migrated database: what the numbered files come to. Not edited.

CREATE TABLE audit_batch (
  batch_number bigint NOT NULL,
  previous_sha256 text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  entries bigint NOT NULL,
  sealed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (batch_number)
);

CREATE TABLE audit_entry (
  entry_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  key_id uuid NOT NULL,
  key_part text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  PRIMARY KEY (entry_id)
);
CREATE INDEX audit_entry_by_key ON audit_entry USING btree (key_id, kind, key_part);

CREATE TABLE audit_member (
  entry_id uuid NOT NULL,
  batch_number bigint NOT NULL,
  PRIMARY KEY (entry_id)
);
CREATE INDEX audit_member_by_batch ON audit_member USING btree (batch_number);

CREATE TABLE claim (
  report_id uuid NOT NULL,
  reading_id uuid NOT NULL,
  claim_id uuid NOT NULL,
  position bigint NOT NULL,
  draft_id uuid NOT NULL,
  subject_kind text COLLATE "C" NOT NULL,
  subject_name text COLLATE "C",
  field text COLLATE "C" NOT NULL,
  value jsonb NOT NULL,
  precision text COLLATE "C" NOT NULL,
  basis text COLLATE "C" NOT NULL,
  unit text COLLATE "C",
  people text COLLATE "C",
  at_place text COLLATE "C",
  speaker_kind text COLLATE "C" NOT NULL,
  speaker_name text COLLATE "C",
  speaker_party text COLLATE "C",
  speaker jsonb NOT NULL,
  publisher text COLLATE "C",
  stance text COLLATE "C" NOT NULL,
  span_start integer NOT NULL,
  span_end integer NOT NULL,
  mark_start integer NOT NULL,
  mark_end integer NOT NULL,
  quote text COLLATE "C" NOT NULL,
  rule text COLLATE "C" NOT NULL,
  confidence double precision NOT NULL,
  row_sha256 bytea,
  PRIMARY KEY (report_id, reading_id, claim_id),
  FOREIGN KEY (report_id, reading_id, draft_id) REFERENCES draft(report_id, reading_id, draft_id)
);
CREATE INDEX claim_by_id ON claim USING btree (claim_id);

CREATE TABLE decision (
  decision_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  who text COLLATE "C" NOT NULL,
  document json NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  PRIMARY KEY (decision_id)
);

CREATE TABLE draft (
  report_id uuid NOT NULL,
  reading_id uuid NOT NULL,
  draft_id uuid NOT NULL,
  position bigint NOT NULL,
  kind text COLLATE "C" NOT NULL,
  name text COLLATE "C",
  span_start integer NOT NULL,
  span_end integer NOT NULL,
  row_sha256 bytea,
  PRIMARY KEY (report_id, reading_id, draft_id),
  FOREIGN KEY (report_id, reading_id) REFERENCES reading(report_id, reading_id)
);

CREATE TABLE incident (
  incident_id uuid NOT NULL,
  label text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  first_day date,
  last_day date,
  places text COLLATE "C" NOT NULL,
  actors text COLLATE "C" NOT NULL,
  claim_ids uuid[] NOT NULL,
  report_ids uuid[] NOT NULL,
  document json NOT NULL,
  PRIMARY KEY (incident_id)
);
CREATE INDEX incident_by_day ON incident USING btree (first_day, label);
CREATE INDEX incident_by_label ON incident USING btree (label);

CREATE TABLE incident_anchor (
  incident_id uuid NOT NULL,
  report_id uuid NOT NULL,
  draft_id uuid NOT NULL,
  span_start integer NOT NULL,
  span_end integer NOT NULL,
  recorded_at timestamp with time zone,
  set_id uuid,
  PRIMARY KEY (incident_id, report_id, draft_id, span_start, span_end)
);
CREATE INDEX incident_anchor_by_set ON incident_anchor USING btree (set_id);

CREATE TABLE incident_key (
  incident_id uuid NOT NULL,
  label text COLLATE "C" NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  PRIMARY KEY (incident_id)
);

CREATE TABLE incident_label (
  label text COLLATE "C" NOT NULL,
  incident_id uuid NOT NULL,
  PRIMARY KEY (label)
);

CREATE TABLE label_counter (
  prefix text COLLATE "C" NOT NULL,
  last_number bigint NOT NULL,
  PRIMARY KEY (prefix)
);

CREATE TABLE migration (
  migration_number bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  applied_at timestamp with time zone NOT NULL,
  PRIMARY KEY (migration_number)
);

CREATE TABLE reading (
  report_id uuid NOT NULL,
  reading_id uuid NOT NULL,
  reading_number bigint NOT NULL,
  details_number bigint NOT NULL,
  reader_version text COLLATE "C" NOT NULL,
  claims bigint NOT NULL,
  read_at timestamp with time zone NOT NULL,
  PRIMARY KEY (report_id, reading_id),
  UNIQUE (report_id, details_number, reader_version),
  UNIQUE (report_id, reading_number),
  FOREIGN KEY (report_id, details_number) REFERENCES report_details(report_id, details_number)
);

CREATE TABLE report (
  report_id uuid NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  sample boolean NOT NULL,
  bytes bytea NOT NULL,
  received_at timestamp with time zone NOT NULL,
  PRIMARY KEY (report_id)
);

CREATE TABLE report_details (
  report_id uuid NOT NULL,
  details_number bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  format text COLLATE "C" NOT NULL,
  encoding text COLLATE "C" NOT NULL,
  publisher text COLLATE "C",
  date text COLLATE "C",
  date_from text COLLATE "C" NOT NULL,
  language text COLLATE "C",
  url text COLLATE "C",
  title text COLLATE "C",
  first_day date,
  last_day date,
  clean_text text COLLATE "C" NOT NULL,
  characters bigint NOT NULL,
  regions json NOT NULL,
  offsets json NOT NULL,
  described_at timestamp with time zone NOT NULL,
  PRIMARY KEY (report_id, details_number),
  FOREIGN KEY (report_id) REFERENCES report(report_id)
);

CREATE TABLE source (
  source_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  name text COLLATE "C",
  recorded_at timestamp with time zone NOT NULL,
  PRIMARY KEY (source_id)
);

CREATE TABLE statement (
  report_id uuid NOT NULL,
  statement_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  type text COLLATE "C" NOT NULL,
  first_day date,
  last_day date,
  places text COLLATE "C" NOT NULL,
  actors text COLLATE "C" NOT NULL,
  claim_ids uuid[] NOT NULL,
  document json NOT NULL,
  PRIMARY KEY (report_id, kind, statement_id)
);
