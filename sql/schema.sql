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

CREATE TABLE derivation (
  collection text COLLATE "C" NOT NULL,
  descriptions bigint NOT NULL,
  readings bigint NOT NULL,
  decisions bigint NOT NULL,
  PRIMARY KEY (collection)
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
  country text COLLATE "C",
  admin1 text COLLATE "C",
  lat double precision,
  lon double precision,
  cell integer,
  month text COLLATE "C",
  killed_state text COLLATE "C",
  killed_low bigint,
  killed_best bigint,
  killed_high bigint,
  words tsvector,
  name_ids uuid[],
  document_sha256 bytea,
  PRIMARY KEY (incident_id)
);
CREATE INDEX incident_by_cell ON incident USING btree (cell, first_day, label);
CREATE INDEX incident_by_country ON incident USING btree (country, first_day, label);
CREATE INDEX incident_by_day ON incident USING btree (first_day, label);
CREATE INDEX incident_by_killed ON incident USING btree (killed_best, label);
CREATE INDEX incident_by_label ON incident USING btree (label);
CREATE INDEX incident_by_report ON incident USING gin (report_ids);
CREATE INDEX incident_by_type ON incident USING btree (type, first_day, label);
CREATE INDEX incident_by_words ON incident USING gin (words);
CREATE INDEX incident_spanning ON incident USING btree (last_day, first_day) WHERE (last_day > first_day);
CREATE INDEX incident_unfilled ON incident USING btree (incident_id) WHERE (document_sha256 IS NULL);

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

CREATE TABLE incident_rollup (
  country text COLLATE "C" NOT NULL,
  admin1 text COLLATE "C" NOT NULL,
  month text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  incidents bigint NOT NULL,
  killed_known bigint NOT NULL,
  killed_none bigint NOT NULL,
  killed_in_part bigint NOT NULL,
  killed_unknown bigint NOT NULL,
  low_sum bigint NOT NULL,
  best_sum bigint NOT NULL,
  high_sum bigint NOT NULL,
  low_open bigint NOT NULL,
  best_open bigint NOT NULL,
  high_open bigint NOT NULL,
  PRIMARY KEY (country, admin1, month, type)
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

CREATE TABLE name (
  name_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  trigrams bigint NOT NULL,
  incidents bigint NOT NULL,
  PRIMARY KEY (name_id)
);

CREATE TABLE name_trigram (
  trigram text COLLATE "C" NOT NULL,
  name_id uuid NOT NULL,
  PRIMARY KEY (trigram, name_id)
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

CREATE TABLE report_words (
  report_id uuid NOT NULL,
  first_day date,
  words tsvector,
  PRIMARY KEY (report_id)
);
CREATE INDEX report_words_by_day ON report_words USING btree (first_day, report_id);
CREATE INDEX report_words_by_words ON report_words USING gin (words);
CREATE INDEX report_words_unfilled ON report_words USING btree (report_id) WHERE (words IS NULL);

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
  document_sha256 bytea,
  PRIMARY KEY (report_id, kind, statement_id)
);
