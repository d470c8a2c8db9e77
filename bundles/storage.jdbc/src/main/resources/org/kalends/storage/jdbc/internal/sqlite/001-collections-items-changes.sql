-- Collections, items and changes. Every key begins with the context, so that a context can be moved as a whole.
-- Times are milliseconds since the epoch; texts compare by their UTF-8 octets, which is code point order.

-- Folder ids are given out per context and never again.
CREATE TABLE folder_counter (
  context_id INTEGER PRIMARY KEY,
  last_folder_id INTEGER NOT NULL
) STRICT;

CREATE TABLE collection (
  context_id INTEGER NOT NULL,
  folder_id INTEGER NOT NULL,
  type TEXT NOT NULL,
  owner_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  standard INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  -- tombstones up to this sequence may be gone
  horizon INTEGER NOT NULL,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  PRIMARY KEY (context_id, folder_id),
  UNIQUE (context_id, owner_id, type, name)
) STRICT, WITHOUT ROWID;

-- The order in which an owner's collections are listed.
CREATE UNIQUE INDEX collection_owner ON collection (context_id, owner_id, standard DESC, folder_id);

CREATE TABLE collection_property (
  context_id INTEGER NOT NULL,
  folder_id INTEGER NOT NULL,
  namespace TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, namespace, name)
) STRICT, WITHOUT ROWID;

-- Clustered by name, the order of listings. item_no, the collection's sequence when the item came, is the key of what
-- hangs on the item. An item without span has no span_exact and the widest limits, so that every range finds it.
CREATE TABLE item (
  context_id INTEGER NOT NULL,
  folder_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  item_no INTEGER NOT NULL,
  uid TEXT NOT NULL,
  kind TEXT NOT NULL,
  media_type TEXT NOT NULL,
  etag TEXT NOT NULL,
  size INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  span_exact INTEGER,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (context_id, folder_id, name)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX item_uid ON item (context_id, folder_id, uid);
CREATE UNIQUE INDEX item_sequence ON item (context_id, folder_id, sequence);
CREATE INDEX item_span ON item (context_id, folder_id, span_end, span_start);

-- With a rowid: a page of such a table holds several objects, a page of one without holds hardly any.
CREATE TABLE item_octets (
  context_id INTEGER NOT NULL,
  folder_id INTEGER NOT NULL,
  item_no INTEGER NOT NULL,
  octets BLOB NOT NULL,
  PRIMARY KEY (context_id, folder_id, item_no)
) STRICT;

CREATE TABLE item_term (
  context_id INTEGER NOT NULL,
  folder_id INTEGER NOT NULL,
  item_no INTEGER NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, item_no, field, text)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_property (
  context_id INTEGER NOT NULL,
  folder_id INTEGER NOT NULL,
  item_no INTEGER NOT NULL,
  namespace TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (context_id, folder_id, item_no, namespace, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE tombstone (
  context_id INTEGER NOT NULL,
  folder_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  PRIMARY KEY (context_id, folder_id, name)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX tombstone_sequence ON tombstone (context_id, folder_id, sequence);
