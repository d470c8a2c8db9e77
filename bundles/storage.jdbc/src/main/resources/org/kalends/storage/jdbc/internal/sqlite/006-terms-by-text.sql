-- oldest: 3

-- All texts of a field in one run: a search that finds few looks through these alone, and not for the terms of one item after another.
CREATE INDEX item_term_text ON item_term (context_id, folder_id, field, text, item_no);
