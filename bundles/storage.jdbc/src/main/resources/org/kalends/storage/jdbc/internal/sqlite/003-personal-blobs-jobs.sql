-- What single users keep of their own at what several may see, large parts of items, and what is to be done later.

CREATE TABLE collection_personal (
  context_id INTEGER NOT NULL,
  folder_id INTEGER NOT NULL,
  user_id INTEGER NOT NULL,
  namespace TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, user_id, namespace, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_personal (
  context_id INTEGER NOT NULL,
  folder_id INTEGER NOT NULL,
  item_no INTEGER NOT NULL,
  user_id INTEGER NOT NULL,
  namespace TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, item_no, user_id, namespace, name)
) STRICT, WITHOUT ROWID;

-- Of all contexts: equal octets are kept once. The octets are files.
CREATE TABLE blob (
  digest TEXT NOT NULL PRIMARY KEY,
  size INTEGER NOT NULL,
  -- when it was last taken in
  taken_in INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE item_blob (
  context_id INTEGER NOT NULL,
  folder_id INTEGER NOT NULL,
  item_no INTEGER NOT NULL,
  digest TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, item_no, digest)
) STRICT, WITHOUT ROWID;

CREATE INDEX item_blob_digest ON item_blob (digest);

-- A job is due when its time has come or its lease has lapsed. renewed: enqueued again while a worker has it.
-- Ids are never given out again, so that a job among the dead keeps its own.
CREATE TABLE job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  context_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  job_key TEXT NOT NULL,
  payload BLOB NOT NULL,
  not_before INTEGER NOT NULL,
  due INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  renewed INTEGER NOT NULL,
  lease TEXT,
  why TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX job_by_key ON job (context_id, kind, job_key);
CREATE INDEX job_due ON job (kind, due, id);

CREATE TABLE dead_job (
  id INTEGER NOT NULL PRIMARY KEY,
  context_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  job_key TEXT NOT NULL,
  payload BLOB NOT NULL,
  not_before INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  why TEXT NOT NULL,
  buried INTEGER NOT NULL
) STRICT;

CREATE INDEX dead_job_buried ON dead_job (buried, id);
