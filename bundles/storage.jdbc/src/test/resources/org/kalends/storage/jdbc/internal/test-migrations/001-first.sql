-- A table; and a row.
CREATE TABLE note (
  -- what it says
  text TEXT NOT NULL
);

INSERT INTO note (text) VALUES ('from 1; with -- inside');
