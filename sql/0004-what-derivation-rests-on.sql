-- How much evidence the kept results of derivation rest on: evidence is only added, so where there is more now, they are behind.
-- One row, `main`; none where nothing was derived yet, or by a program of before.
CREATE TABLE derivation (
  collection text COLLATE "C" NOT NULL,
  descriptions bigint NOT NULL,
  readings bigint NOT NULL,
  decisions bigint NOT NULL,
  PRIMARY KEY (collection)
);
