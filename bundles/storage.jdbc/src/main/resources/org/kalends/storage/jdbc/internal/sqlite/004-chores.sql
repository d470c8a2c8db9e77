-- oldest: 3
-- What is to be done now and then, and from when on.
CREATE TABLE chore (
  name TEXT NOT NULL PRIMARY KEY,
  due INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
