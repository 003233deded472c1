-- Tries belong together in rounds: an attestation comes again, a certificate runs out, and the tries are counted anew. Tries of
-- a person at an exam count from 1 in each round.
ALTER TABLE exam_sitting ADD COLUMN round INT NOT NULL DEFAULT 1;
ALTER TABLE exam_sitting DROP KEY exam_sitting_try;
ALTER TABLE exam_sitting
    ADD CONSTRAINT exam_sitting_try UNIQUE (person_id, blueprint_id, round, try_number),
    ADD CONSTRAINT exam_sitting_round CHECK (round > 0);

-- Whether the head of the centre invited: after a certification that was failed to the last try only he opens another round.
ALTER TABLE exam_invitation ADD COLUMN by_head BOOLEAN NOT NULL DEFAULT FALSE;
