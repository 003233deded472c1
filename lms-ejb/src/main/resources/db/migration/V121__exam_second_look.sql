-- A second look at a result before it is announced: near below the cut, or with an incident. Two named examiners who have not
-- marked it decide alike, or the head does. error is the standard error at the cut in points, null where the cut had no part.
-- result_edition is the result they look at: a fault they find is over once a later edition stands.
CREATE TABLE exam_second_look (
    id BIGINT NOT NULL AUTO_INCREMENT,
    sitting_id BIGINT NOT NULL,
    candidate_id BIGINT NOT NULL,
    centre_id BIGINT NOT NULL,
    reasons VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    error DOUBLE NULL,
    result_edition INT NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    due_on DATE NOT NULL,
    first_id BIGINT NULL,
    second_id BIGINT NULL,
    outcome VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at DATETIME(6) NULL,
    decided_by BIGINT NULL,
    ground VARCHAR(1000) NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (id),
    KEY exam_second_look_centre (centre_id, outcome, due_on),
    CONSTRAINT exam_second_look_once UNIQUE (sitting_id),
    CONSTRAINT exam_second_look_sitting FOREIGN KEY (sitting_id, candidate_id) REFERENCES exam_sitting (id, person_id),
    CONSTRAINT exam_second_look_outcome CHECK (outcome IN ('STANDS', 'FAULT', 'SECOND_FORM')),
    CONSTRAINT exam_second_look_decided CHECK ((outcome IS NULL) = (decided_at IS NULL)),
    CONSTRAINT exam_second_look_two CHECK (first_id IS NULL OR second_id IS NULL OR first_id <> second_id),
    CONSTRAINT exam_second_look_own CHECK ((first_id IS NULL OR first_id <> candidate_id)
        AND (second_id IS NULL OR second_id <> candidate_id) AND (decided_by IS NULL OR decided_by <> candidate_id)),
    CONSTRAINT exam_second_look_ground CHECK (decided_by IS NULL OR ground IS NOT NULL)
);

-- What each of the two found, by himself; rows are only added.
CREATE TABLE exam_second_look_opinion (
    look_id BIGINT NOT NULL,
    examiner_id BIGINT NOT NULL,
    outcome VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    finding VARCHAR(1000) NOT NULL,
    given_at DATETIME(6) NOT NULL,
    PRIMARY KEY (look_id, examiner_id),
    CONSTRAINT exam_second_look_opinion_look FOREIGN KEY (look_id) REFERENCES exam_second_look (id),
    CONSTRAINT exam_second_look_opinion_outcome CHECK (outcome IN ('STANDS', 'FAULT', 'SECOND_FORM'))
);
