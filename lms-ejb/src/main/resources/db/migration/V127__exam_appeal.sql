-- How many days a candidate has to appeal and an examiner to decide, by centre. Rows are only added, the newest counts; a
-- centre without a row has the defaults of the code.
CREATE TABLE exam_appeal_term (
    id BIGINT NOT NULL AUTO_INCREMENT,
    centre_id BIGINT NOT NULL,
    file_days INT NOT NULL,
    decide_days INT NOT NULL,
    set_by BIGINT NOT NULL,
    set_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY exam_appeal_term_centre (centre_id, id),
    CONSTRAINT exam_appeal_term_days CHECK (file_days BETWEEN 1 AND 60 AND decide_days BETWEEN 1 AND 60)
);

-- A candidate appeals against one question (place) or the whole result (place 0). The answer is for him to read. Who marked
-- or wrote the question doesn't decide: the activity sees to it; nobody decides on himself: the schema does.
CREATE TABLE exam_appeal (
    id BIGINT NOT NULL AUTO_INCREMENT,
    request_key CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sitting_id BIGINT NOT NULL,
    centre_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    place SMALLINT NOT NULL,
    edition INT NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    filed_at DATETIME(6) NOT NULL,
    due_on DATE NOT NULL,
    outcome VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NULL,
    answer VARCHAR(1000) NULL,
    decided_by BIGINT NULL,
    decided_at DATETIME(6) NULL,
    revision_id BIGINT NULL,
    repair_id BIGINT NULL,
    PRIMARY KEY (id),
    KEY exam_appeal_centre (centre_id, id),
    CONSTRAINT exam_appeal_key UNIQUE (request_key),
    CONSTRAINT exam_appeal_once UNIQUE (sitting_id, place, edition),
    CONSTRAINT exam_appeal_result FOREIGN KEY (sitting_id, edition) REFERENCES exam_result (sitting_id, edition),
    CONSTRAINT exam_appeal_revision FOREIGN KEY (revision_id) REFERENCES exam_revision (id),
    CONSTRAINT exam_appeal_repair FOREIGN KEY (repair_id) REFERENCES exam_repair (id),
    CONSTRAINT exam_appeal_outcome CHECK (outcome IN ('REJECTED', 'MARK_CHANGED', 'KEY_FAULT')),
    CONSTRAINT exam_appeal_own CHECK (decided_by IS NULL OR decided_by <> person_id),
    CONSTRAINT exam_appeal_decided CHECK ((outcome IS NULL) = (decided_by IS NULL)
        AND (outcome IS NULL) = (decided_at IS NULL) AND (outcome IS NULL) = (answer IS NULL)),
    CONSTRAINT exam_appeal_follows CHECK ((outcome = 'MARK_CHANGED') = (revision_id IS NOT NULL)
        AND (outcome = 'KEY_FAULT') = (repair_id IS NOT NULL))
);
