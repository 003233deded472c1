-- The whole procedure of an exam with practice items: nothing counts.
ALTER TABLE exam_blueprint_edition DROP CONSTRAINT exam_blueprint_edition_use;
ALTER TABLE exam_blueprint_edition
    ADD CONSTRAINT exam_blueprint_edition_use
        CHECK (use_code IN ('quiz', 'week-test', 'rehearsal', 'certification', 'attestation'));
