-- Why marks and a result stand in another version than their first: one act of people, over one sitting or many. Nothing is
-- edited or removed; a newer edition points at the act it came from, and taking an act back is an act again. subject names
-- what was decided (repair:4, appeal:7), reason is what the candidates read.
CREATE TABLE exam_revision (
    id BIGINT NOT NULL AUTO_INCREMENT,
    kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    made_by BIGINT NOT NULL,
    agreed_by BIGINT NULL,
    made_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_revision_once UNIQUE (kind, subject),
    CONSTRAINT exam_revision_kind CHECK (kind IN ('REPAIR', 'UNDO', 'APPEAL', 'SECOND_LOOK')),
    CONSTRAINT exam_revision_two CHECK (agreed_by IS NULL OR agreed_by <> made_by),
    CONSTRAINT exam_revision_agreed CHECK (kind NOT IN ('REPAIR', 'UNDO') OR agreed_by IS NOT NULL)
);

-- counts is false for a question that was taken out of the sitting: neither its points nor what it earned count.
ALTER TABLE exam_mark
    ADD COLUMN counts BOOLEAN NOT NULL DEFAULT TRUE,
    ADD COLUMN revision_id BIGINT NULL,
    ADD CONSTRAINT exam_mark_revision FOREIGN KEY (revision_id) REFERENCES exam_revision (id);

ALTER TABLE exam_result
    ADD COLUMN revision_id BIGINT NULL,
    ADD CONSTRAINT exam_result_revision FOREIGN KEY (revision_id) REFERENCES exam_revision (id),
    ADD CONSTRAINT exam_result_revised CHECK (edition = 1 OR revision_id IS NOT NULL);
