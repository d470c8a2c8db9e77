-- oldest: 1

-- Where contexts are that have been moved to another database; holds in the main one. move_id: the latest move, the only one
-- that may change the row; since: when it did.
CREATE TABLE IF NOT EXISTS placement (
  context_id INTEGER NOT NULL PRIMARY KEY,
  database_name VARCHAR(100) NOT NULL,
  move_id VARCHAR(100) NOT NULL,
  since BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;
