-- Answers that waited in the browser. given_at is what the browser attests; waited without it means that the browser's
-- monotonic clock was interrupted.
ALTER TABLE exam_answer
    ADD COLUMN waited BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN given_at DATETIME(6) NULL,
    ADD CONSTRAINT exam_answer_waited CHECK (waited OR given_at IS NULL);

-- The moment the sheet was last handed to a device: browsers count from it until the first acknowledgement. Answers given
-- before the end may arrive so many minutes after it.
ALTER TABLE exam_sitting
    ADD COLUMN handed_at DATETIME(6) NULL,
    ADD COLUMN grace_minutes INT NOT NULL DEFAULT 0,
    ADD CONSTRAINT exam_sitting_grace CHECK (grace_minutes BETWEEN 0 AND 120);

-- Every device that a sitting was handed to, with the hash of its newest token.
CREATE TABLE exam_handover (
    sitting_id BIGINT NOT NULL,
    number INT NOT NULL,
    device_hash BINARY(32) NOT NULL,
    token_hash BINARY(32) NOT NULL,
    handed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (sitting_id, number),
    CONSTRAINT exam_handover_device UNIQUE (sitting_id, device_hash),
    CONSTRAINT exam_handover_sitting FOREIGN KEY (sitting_id) REFERENCES exam_sitting (id)
);

-- Answers that came too late to count, or from a device that was taken over: kept for the second look, never marked.
CREATE TABLE exam_evidence (
    sitting_id BIGINT NOT NULL,
    handover INT NOT NULL,
    client_seq INT NOT NULL,
    place SMALLINT NOT NULL,
    choice VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    typed TEXT NULL,
    given_at DATETIME(6) NULL,
    arrived_at DATETIME(6) NOT NULL,
    PRIMARY KEY (sitting_id, handover, client_seq),
    CONSTRAINT exam_evidence_handover FOREIGN KEY (sitting_id, handover) REFERENCES exam_handover (sitting_id, number)
);

-- What an invigilator and the second look should know of a sitting; append-only. ref keeps one thing from being told twice.
CREATE TABLE exam_incident (
    sitting_id BIGINT NOT NULL,
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ref VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    detail BIGINT NOT NULL,
    PRIMARY KEY (sitting_id, kind, ref),
    CONSTRAINT exam_incident_sitting FOREIGN KEY (sitting_id) REFERENCES exam_sitting (id),
    CONSTRAINT exam_incident_kind CHECK (kind IN ('LONG_WAIT', 'LATE_ANSWERS', 'TAKEN_OVER', 'FOCUS_LOST'))
);
