-- Training after a failed exam, before it is sat again: who held it and what was worked on. Once for a failed sitting.
CREATE TABLE exam_remediation (
    sitting_id BIGINT NOT NULL,
    candidate_id BIGINT NOT NULL,
    held VARCHAR(1000) NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (sitting_id),
    CONSTRAINT exam_remediation_sitting FOREIGN KEY (sitting_id, candidate_id) REFERENCES exam_sitting (id, person_id),
    CONSTRAINT exam_remediation_other CHECK (recorded_by <> candidate_id)
);
