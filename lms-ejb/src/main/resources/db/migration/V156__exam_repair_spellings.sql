-- A repaired key may be words: the spellings of a fill-in question, in any script.
ALTER TABLE exam_repair MODIFY answer_keys VARCHAR(500) NULL;
