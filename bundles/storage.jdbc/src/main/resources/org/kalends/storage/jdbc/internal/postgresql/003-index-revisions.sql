-- oldest: 1

-- By which revision of its format an item was indexed; less than 0: the one by which it could not be, so that its index counts for nothing.
ALTER TABLE item ADD COLUMN index_revision INTEGER NOT NULL DEFAULT 1;

-- The least of a collection's items, or less; less than 0: the one by which all were but for some that could not be.
ALTER TABLE collection ADD COLUMN index_revision INTEGER NOT NULL DEFAULT 1;

CREATE INDEX collection_index_revision ON collection (type, index_revision);
