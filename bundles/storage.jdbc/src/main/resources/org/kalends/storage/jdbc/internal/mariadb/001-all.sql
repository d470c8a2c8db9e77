-- Collections, items, changes and what belongs to them. Every key begins with the context. Times are milliseconds since the
-- epoch; texts compare by their UTF-8 octets, which is code point order, blanks at the end included; truth is 0 or 1. What a table
-- means is said with the first schema of SQLite. No transaction holds definitions together here: each can be made again.

CREATE TABLE IF NOT EXISTS folder_counter (
  context_id INTEGER NOT NULL PRIMARY KEY,
  last_folder_id BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

-- A path is longer than a key can be: its digest stands for it where there must be one of a name.
CREATE TABLE IF NOT EXISTS collection (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  type VARCHAR(100) NOT NULL,
  owner_id INTEGER NOT NULL,
  name VARCHAR(1024) NOT NULL,
  name_digest BINARY(32) AS (UNHEX(SHA2(name, 256))) PERSISTENT,
  standard SMALLINT NOT NULL,
  sequence BIGINT NOT NULL,
  horizon BIGINT NOT NULL,
  created BIGINT NOT NULL,
  modified BIGINT NOT NULL,
  octets BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (context_id, folder_id),
  UNIQUE KEY collection_name (context_id, owner_id, type, name_digest),
  KEY collection_path (context_id, owner_id, type, name(500))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS collection_property (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  namespace VARCHAR(400) NOT NULL,
  name VARCHAR(300) NOT NULL,
  value LONGTEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, namespace, name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS collection_grant (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  grantee VARCHAR(100) NOT NULL,
  rights TEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, grantee),
  KEY collection_grant_grantee (context_id, grantee, folder_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS collection_personal (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  user_id INTEGER NOT NULL,
  namespace VARCHAR(400) NOT NULL,
  name VARCHAR(300) NOT NULL,
  value LONGTEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, user_id, namespace, name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

-- That a UID is there once is made sure by whoever writes, who has taken the collection: a UID may be longer than a key.
CREATE TABLE IF NOT EXISTS item (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  name VARCHAR(700) NOT NULL,
  item_no BIGINT NOT NULL,
  uid TEXT NOT NULL,
  kind VARCHAR(100) NOT NULL,
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
  PRIMARY KEY (context_id, folder_id, name),
  KEY item_uid (context_id, folder_id, uid(150)),
  UNIQUE KEY item_sequence (context_id, folder_id, sequence),
  KEY item_span (context_id, folder_id, span_end, span_start)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS item_octets (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  item_no BIGINT NOT NULL,
  octets LONGBLOB NOT NULL,
  PRIMARY KEY (context_id, folder_id, item_no)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS item_term (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  item_no BIGINT NOT NULL,
  field VARCHAR(255) NOT NULL,
  text LONGTEXT NOT NULL,
  KEY item_term_item (context_id, folder_id, item_no, field)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS item_property (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  item_no BIGINT NOT NULL,
  namespace VARCHAR(400) NOT NULL,
  name VARCHAR(300) NOT NULL,
  value LONGTEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, item_no, namespace, name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS item_personal (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  item_no BIGINT NOT NULL,
  user_id INTEGER NOT NULL,
  namespace VARCHAR(400) NOT NULL,
  name VARCHAR(300) NOT NULL,
  value LONGTEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, item_no, user_id, namespace, name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS item_blob (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  item_no BIGINT NOT NULL,
  digest CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, item_no, digest),
  KEY item_blob_digest (digest)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS tombstone (
  context_id INTEGER NOT NULL,
  folder_id BIGINT NOT NULL,
  name VARCHAR(700) NOT NULL,
  sequence BIGINT NOT NULL,
  deleted BIGINT NOT NULL,
  PRIMARY KEY (context_id, folder_id, name),
  UNIQUE KEY tombstone_sequence (context_id, folder_id, sequence),
  KEY tombstone_deleted (deleted)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS write_lock (
  context_id INTEGER NOT NULL,
  path TEXT NOT NULL,
  token VARCHAR(255) NOT NULL,
  deep SMALLINT NOT NULL,
  exclusive SMALLINT NOT NULL,
  holder INTEGER NOT NULL,
  owner LONGTEXT NOT NULL,
  timeout BIGINT NOT NULL,
  expires BIGINT NOT NULL,
  PRIMARY KEY (context_id, token),
  KEY write_lock_expires (expires)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS delegation (
  context_id INTEGER NOT NULL,
  delegator_id INTEGER NOT NULL,
  access VARCHAR(100) NOT NULL,
  delegate VARCHAR(100) NOT NULL,
  PRIMARY KEY (context_id, delegator_id, access, delegate),
  KEY delegation_delegate (context_id, delegate)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS "blob" (
  digest CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  size BIGINT NOT NULL,
  taken_in BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS blob_octets (
  digest CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  part INTEGER NOT NULL,
  octets LONGBLOB NOT NULL,
  PRIMARY KEY (digest, part)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS job (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  context_id INTEGER NOT NULL,
  kind VARCHAR(200) NOT NULL,
  job_key VARCHAR(450) NOT NULL,
  payload LONGBLOB NOT NULL,
  not_before BIGINT NOT NULL,
  due BIGINT NOT NULL,
  attempts INTEGER NOT NULL,
  renewed SMALLINT NOT NULL,
  lease VARCHAR(100),
  why TEXT NOT NULL,
  UNIQUE KEY job_by_key (context_id, kind, job_key),
  KEY job_due (kind, due, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS dead_job (
  id BIGINT NOT NULL PRIMARY KEY,
  context_id INTEGER NOT NULL,
  kind VARCHAR(200) NOT NULL,
  job_key VARCHAR(450) NOT NULL,
  payload LONGBLOB NOT NULL,
  not_before BIGINT NOT NULL,
  attempts INTEGER NOT NULL,
  why TEXT NOT NULL,
  buried BIGINT NOT NULL,
  KEY dead_job_buried (buried, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS chore (
  name VARCHAR(100) NOT NULL PRIMARY KEY,
  due BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS scope (
  context_id INTEGER NOT NULL,
  name VARCHAR(100) NOT NULL,
  PRIMARY KEY (context_id, name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;

CREATE TABLE IF NOT EXISTS commit_mark (
  context_id INTEGER NOT NULL,
  mark VARCHAR(100) NOT NULL,
  marked BIGINT NOT NULL,
  asked SMALLINT NOT NULL,
  PRIMARY KEY (context_id, mark),
  KEY commit_mark_marked (marked)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin ROW_FORMAT = DYNAMIC;
