-- Evidence is keyed by what never changes, report first; derived incidents by incident. Nothing here updates by itself:
-- ids and times come from the program. Text is compared by code point, so that every server orders rows alike.

-- One document as received: the same bytes are the same report.
CREATE TABLE report (
  report_id uuid NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  sample boolean NOT NULL,
  bytes bytea NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (report_id)
);

-- What a report was taken to be and to say; of several descriptions the one with the highest number holds.
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
  -- The days that `date` can mean, for filters.
  first_day date,
  last_day date,
  clean_text text COLLATE "C" NOT NULL,
  -- UTF-16 units of the clean text.
  characters bigint NOT NULL,
  regions json NOT NULL,
  offsets json NOT NULL,
  described_at timestamptz NOT NULL,
  PRIMARY KEY (report_id, details_number),
  FOREIGN KEY (report_id) REFERENCES report (report_id)
);

-- One pass of one version of the reader over one description; the highest number supersedes, none is deleted.
CREATE TABLE reading (
  report_id uuid NOT NULL,
  reading_id uuid NOT NULL,
  reading_number bigint NOT NULL,
  details_number bigint NOT NULL,
  reader_version text COLLATE "C" NOT NULL,
  claims bigint NOT NULL,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (report_id, reading_id),
  UNIQUE (report_id, reading_number),
  UNIQUE (report_id, details_number, reader_version),
  FOREIGN KEY (report_id, details_number) REFERENCES report_details (report_id, details_number)
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
  PRIMARY KEY (report_id, reading_id, draft_id),
  FOREIGN KEY (report_id, reading_id) REFERENCES reading (report_id, reading_id)
);

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
  -- The value's own words inside the span.
  mark_start integer NOT NULL,
  mark_end integer NOT NULL,
  quote text COLLATE "C" NOT NULL,
  rule text COLLATE "C" NOT NULL,
  confidence double precision NOT NULL,
  PRIMARY KEY (report_id, reading_id, claim_id),
  FOREIGN KEY (report_id, reading_id, draft_id) REFERENCES draft (report_id, reading_id, draft_id)
);
CREATE INDEX claim_by_id ON claim (claim_id);

-- What people did; the document is the decision to the letter.
CREATE TABLE decision (
  decision_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  who text COLLATE "C" NOT NULL,
  document json NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (decision_id)
);

-- An incident's identity, with the label it was given once and for all.
CREATE TABLE incident_key (
  incident_id uuid NOT NULL,
  label text COLLATE "C" NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (incident_id)
);

-- A label names one incident on all machines: a table keyed by it.
CREATE TABLE incident_label (
  label text COLLATE "C" NOT NULL,
  incident_id uuid NOT NULL,
  PRIMARY KEY (label)
);

-- The last number handed out under a country and a year.
CREATE TABLE label_counter (
  prefix text COLLATE "C" NOT NULL,
  last_number bigint NOT NULL,
  PRIMARY KEY (prefix)
);

CREATE TABLE incident_anchor (
  incident_id uuid NOT NULL,
  report_id uuid NOT NULL,
  draft_id uuid NOT NULL,
  span_start integer NOT NULL,
  span_end integer NOT NULL,
  PRIMARY KEY (incident_id, report_id, draft_id, span_start, span_end)
);

-- Kept results of derivation, replaced as a whole. `document` is the incident to the letter; the rest is for filters,
-- names folded by the program.
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
CREATE INDEX incident_by_label ON incident (label);
CREATE INDEX incident_by_day ON incident (first_day, label);

-- The same for tallies, standing figures and assessments, each of one report.
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

-- One row for each piece of evidence written: the hash of its rows. Sealed in batches, each of which holds the hash of
-- the one before it, so that nothing sealed can be changed, taken out or put in without it showing.
CREATE TABLE audit_entry (
  entry_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  -- The report, decision or incident, and which description or reading of the report.
  key_id uuid NOT NULL,
  key_part text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (entry_id)
);
CREATE INDEX audit_entry_by_key ON audit_entry (key_id, kind, key_part);

CREATE TABLE audit_batch (
  batch_number bigint NOT NULL,
  previous_sha256 text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  entries bigint NOT NULL,
  sealed_at timestamptz NOT NULL,
  PRIMARY KEY (batch_number)
);

CREATE TABLE audit_member (
  entry_id uuid NOT NULL,
  batch_number bigint NOT NULL,
  PRIMARY KEY (entry_id)
);
CREATE INDEX audit_member_by_batch ON audit_member (batch_number);
