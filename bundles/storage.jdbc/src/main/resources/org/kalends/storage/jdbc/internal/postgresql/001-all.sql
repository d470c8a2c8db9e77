-- Collections, items, changes and what belongs to them. Every key begins with the context, so that a context can be moved
-- as a whole and a distributed engine can place it. Times are milliseconds since the epoch; texts compare by their UTF-8
-- octets, which is code point order; truth is 0 or 1. What a table means is said with the first schema of SQLite.

CREATE TABLE folder_counter (
  context_id INTEGER PRIMARY KEY,
  last_folder_id BIGINT NOT NULL
);

CREATE TABLE collection (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  type TEXT COLLATE "C" NOT NULL,
  owner_id INTEGER NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  standard SMALLINT NOT NULL,
  sequence BIGINT NOT NULL,
  horizon BIGINT NOT NULL,
  created BIGINT NOT NULL,
  modified BIGINT NOT NULL,
  octets BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (context_id, folder_id)
) WITH (fillfactor = 50);

CREATE UNIQUE INDEX collection_name ON collection (context_id, owner_id, type, name);
CREATE INDEX collection_home ON collection (context_id, owner_id, name) WHERE strpos(name, '/') = 0;

CREATE TABLE collection_property (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  namespace TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, namespace, name)
);

CREATE TABLE collection_grant (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  grantee TEXT COLLATE "C" NOT NULL,
  rights TEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, grantee)
);

CREATE INDEX collection_grant_grantee ON collection_grant (context_id, grantee, folder_id);

CREATE TABLE collection_personal (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  user_id INTEGER NOT NULL,
  namespace TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, user_id, namespace, name)
);

-- That a UID is there once is made sure by whoever writes, who has taken the collection: a UID may be longer than a key.
CREATE TABLE item (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  item_no BIGINT NOT NULL,
  uid TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  media_type TEXT NOT NULL,
  etag TEXT NOT NULL,
  size BIGINT NOT NULL,
  span_start BIGINT NOT NULL,
  span_end BIGINT NOT NULL,
  span_exact SMALLINT,
  created BIGINT NOT NULL,
  modified BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  created_by INTEGER NOT NULL DEFAULT 0,
  classification SMALLINT NOT NULL DEFAULT 0,
  PRIMARY KEY (context_id, folder_id, name)
);

CREATE INDEX item_uid ON item (context_id, folder_id, left(uid, 200)) WHERE uid <> '';
CREATE UNIQUE INDEX item_sequence ON item (context_id, folder_id, sequence);
CREATE INDEX item_span ON item (context_id, folder_id, span_end, span_start);

CREATE TABLE item_octets (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  item_no BIGINT NOT NULL,
  octets BYTEA NOT NULL,
  PRIMARY KEY (context_id, folder_id, item_no)
);

-- No key of all columns: a text may be longer than a key.
CREATE TABLE item_term (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  item_no BIGINT NOT NULL,
  field TEXT COLLATE "C" NOT NULL,
  text TEXT COLLATE "C" NOT NULL
);

CREATE INDEX item_term_item ON item_term (context_id, folder_id, item_no, field);

CREATE TABLE item_property (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  item_no BIGINT NOT NULL,
  namespace TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, item_no, namespace, name)
);

CREATE TABLE item_personal (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  item_no BIGINT NOT NULL,
  user_id INTEGER NOT NULL,
  namespace TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, item_no, user_id, namespace, name)
);

CREATE TABLE item_blob (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  item_no BIGINT NOT NULL,
  digest TEXT COLLATE "C" NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, item_no, digest)
);

CREATE INDEX item_blob_digest ON item_blob (digest);

CREATE TABLE tombstone (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  sequence BIGINT NOT NULL,
  deleted BIGINT NOT NULL,
  PRIMARY KEY (context_id, folder_id, name)
);

CREATE UNIQUE INDEX tombstone_sequence ON tombstone (context_id, folder_id, sequence);
CREATE INDEX tombstone_deleted ON tombstone (deleted);

-- No key of paths: a path may be longer than one, and a context has few locks at a time.
CREATE TABLE write_lock (
  context_id INTEGER NOT NULL,
  path TEXT COLLATE "C" NOT NULL,
  token TEXT COLLATE "C" NOT NULL,
  deep SMALLINT NOT NULL,
  exclusive SMALLINT NOT NULL,
  holder INTEGER NOT NULL,
  owner TEXT NOT NULL,
  timeout BIGINT NOT NULL,
  expires BIGINT NOT NULL,
  PRIMARY KEY (context_id, token)
);

CREATE INDEX write_lock_expires ON write_lock (expires);

CREATE TABLE delegation (
  context_id INTEGER NOT NULL,
  delegator_id INTEGER NOT NULL,
  access TEXT COLLATE "C" NOT NULL,
  delegate TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (context_id, delegator_id, access, delegate)
);

CREATE INDEX delegation_delegate ON delegation (context_id, delegate);

-- The octets of a blob lie here, since nodes share no folder.
CREATE TABLE blob (
  digest TEXT COLLATE "C" PRIMARY KEY,
  size BIGINT NOT NULL,
  taken_in BIGINT NOT NULL
);

CREATE TABLE blob_octets (
  digest TEXT COLLATE "C" NOT NULL,
  part INTEGER NOT NULL,
  octets BYTEA NOT NULL,
  PRIMARY KEY (digest, part)
);

CREATE TABLE job (
  id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  context_id INTEGER NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  job_key TEXT COLLATE "C" NOT NULL,
  payload BYTEA NOT NULL,
  not_before BIGINT NOT NULL,
  due BIGINT NOT NULL,
  attempts INTEGER NOT NULL,
  renewed SMALLINT NOT NULL,
  lease TEXT COLLATE "C",
  why TEXT NOT NULL
);

CREATE UNIQUE INDEX job_by_key ON job (context_id, kind, job_key);
CREATE INDEX job_due ON job (kind, due, id);

CREATE TABLE dead_job (
  id BIGINT PRIMARY KEY,
  context_id INTEGER NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  job_key TEXT COLLATE "C" NOT NULL,
  payload BYTEA NOT NULL,
  not_before BIGINT NOT NULL,
  attempts INTEGER NOT NULL,
  why TEXT NOT NULL,
  buried BIGINT NOT NULL
);

CREATE INDEX dead_job_buried ON dead_job (buried, id);

CREATE TABLE chore (
  name TEXT COLLATE "C" PRIMARY KEY,
  due BIGINT NOT NULL
);

-- What transactions take so that they come one after another where no row of its own stands for what they are about.
CREATE TABLE scope (
  context_id INTEGER NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (context_id, name)
);

-- A mark of each transaction that writes: who lost the connection while committing finds out here what came of it. asked: it
-- was set by such a question, and the transaction has not come about.
CREATE TABLE commit_mark (
  context_id INTEGER NOT NULL,
  mark TEXT COLLATE "C" NOT NULL,
  marked BIGINT NOT NULL,
  asked SMALLINT NOT NULL,
  PRIMARY KEY (context_id, mark)
);

CREATE INDEX commit_mark_marked ON commit_mark (marked);
