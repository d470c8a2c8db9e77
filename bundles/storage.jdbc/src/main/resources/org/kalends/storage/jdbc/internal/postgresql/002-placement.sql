-- oldest: 1

-- Where contexts are that have been moved to another database; holds in the main one. move_id: the latest move, the only one
-- that may change the row; since: when it did.
CREATE TABLE placement (
  context_id INTEGER PRIMARY KEY,
  database_name TEXT COLLATE "C" NOT NULL,
  move_id TEXT COLLATE "C" NOT NULL,
  since BIGINT NOT NULL
);
