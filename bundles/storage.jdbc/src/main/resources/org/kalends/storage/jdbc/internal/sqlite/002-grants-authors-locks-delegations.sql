-- Who may do what, who created what, what is locked, who acts for whom, and how much it all takes.
-- A grantee or delegate is one text: "user:7", "group:7" or "everyone:0".

-- What all items take together, kept in step with them.
ALTER TABLE collection ADD COLUMN octets INTEGER NOT NULL DEFAULT 0;

UPDATE collection SET octets = (
  SELECT coalesce(sum(i.size), 0) FROM item i
  WHERE i.context_id = collection.context_id AND i.folder_id = collection.folder_id);

-- Nobody but the owner could write before this migration.
ALTER TABLE item ADD COLUMN created_by INTEGER NOT NULL DEFAULT 0;

UPDATE item SET created_by = (
  SELECT c.owner_id FROM collection c
  WHERE c.context_id = item.context_id AND c.folder_id = item.folder_id);

-- 0 public, 1 confidential, 2 private
ALTER TABLE item ADD COLUMN classification INTEGER NOT NULL DEFAULT 0;

-- rights: names of the rights, joined by commas
CREATE TABLE collection_grant (
  context_id INTEGER NOT NULL,
  folder_id INTEGER NOT NULL,
  grantee TEXT NOT NULL,
  rights TEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, grantee)
) STRICT, WITHOUT ROWID;

CREATE INDEX collection_grant_grantee ON collection_grant (context_id, grantee, folder_id);

-- Clustered by path: every write asks what is locked above and below its own. timeout is in milliseconds.
CREATE TABLE write_lock (
  context_id INTEGER NOT NULL,
  path TEXT NOT NULL,
  token TEXT NOT NULL,
  deep INTEGER NOT NULL,
  exclusive INTEGER NOT NULL,
  holder INTEGER NOT NULL,
  owner TEXT NOT NULL,
  timeout INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  PRIMARY KEY (context_id, path, token)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX write_lock_token ON write_lock (context_id, token);
CREATE INDEX write_lock_expires ON write_lock (expires);

-- access: READ or WRITE
CREATE TABLE delegation (
  context_id INTEGER NOT NULL,
  delegator_id INTEGER NOT NULL,
  access TEXT NOT NULL,
  delegate TEXT NOT NULL,
  PRIMARY KEY (context_id, delegator_id, access, delegate)
) STRICT, WITHOUT ROWID;

CREATE INDEX delegation_delegate ON delegation (context_id, delegate);

-- The collections that are in no other one: what a home has, however many are below.
CREATE INDEX collection_home ON collection (context_id, owner_id, name) WHERE instr(name, '/') = 0;

-- An empty UID is none: any number of items may have it.
DROP INDEX item_uid;

CREATE UNIQUE INDEX item_uid ON item (context_id, folder_id, uid) WHERE uid <> '';
