INSERT INTO note (text) VALUES ('from 3');
INSERT INTO nothing (text) VALUES ('from 3');
