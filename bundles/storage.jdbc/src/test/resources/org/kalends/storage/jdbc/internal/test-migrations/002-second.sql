INSERT INTO note (text)
VALUES ('from 2');
