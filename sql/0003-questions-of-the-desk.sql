-- What pages, counts, maps and searches look at, all of it made by the program from what is kept elsewhere. Rows of before
-- have none of it (`document_sha256` and `words` are null) until the program first needs it.

-- Of an incident: where it lies, the month it began in (or its year alone, or '' where not even that is known), how many were
-- killed and how far that is known, the words of its names, and a hash of its document, so that only what changed is written.
ALTER TABLE incident ADD country text COLLATE "C";
ALTER TABLE incident ADD admin1 text COLLATE "C";
ALTER TABLE incident ADD lat double precision;
ALTER TABLE incident ADD lon double precision;
-- The square of one degree that it lies in.
ALTER TABLE incident ADD cell integer;
ALTER TABLE incident ADD month text COLLATE "C";
ALTER TABLE incident ADD killed_state text COLLATE "C";
ALTER TABLE incident ADD killed_low bigint;
ALTER TABLE incident ADD killed_best bigint;
ALTER TABLE incident ADD killed_high bigint;
ALTER TABLE incident ADD words tsvector;
ALTER TABLE incident ADD name_ids uuid[];
ALTER TABLE incident ADD document_sha256 bytea;
ALTER TABLE statement ADD document_sha256 bytea;
CREATE INDEX incident_unfilled ON incident (incident_id) WHERE document_sha256 IS NULL;
CREATE INDEX incident_by_country ON incident (country, first_day, label);
CREATE INDEX incident_by_type ON incident (type, first_day, label);
CREATE INDEX incident_by_killed ON incident (killed_best, label);
CREATE INDEX incident_by_cell ON incident (cell, first_day, label);
CREATE INDEX incident_spanning ON incident (last_day, first_day) WHERE last_day > first_day;
CREATE INDEX incident_by_words ON incident USING gin (words);
CREATE INDEX incident_by_report ON incident USING gin (report_ids);

-- Counts of incidents, kept as they come and go; '*' stands for all. There are four kinds of row: month and type; country, month and
-- type; country, area and year; country and area. Sums are over what is known; what is not is counted.
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
  -- Of the known ones, those without that number.
  low_open bigint NOT NULL,
  best_open bigint NOT NULL,
  high_open bigint NOT NULL,
  PRIMARY KEY (country, admin1, month, type)
);

-- Names of actors, places and facilities in incidents, and the groups of three letters in them, to find them by what was typed.
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

-- The words of a report's title and of the quotes in its newest reading, folded.
CREATE TABLE report_words (
  report_id uuid NOT NULL,
  first_day date,
  words tsvector,
  PRIMARY KEY (report_id)
);
CREATE INDEX report_words_unfilled ON report_words (report_id) WHERE words IS NULL;
CREATE INDEX report_words_by_day ON report_words (first_day, report_id);
CREATE INDEX report_words_by_words ON report_words USING gin (words);
INSERT INTO report_words (report_id) SELECT DISTINCT report_id FROM reading;
