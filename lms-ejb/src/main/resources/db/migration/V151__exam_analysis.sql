-- The long figures of an exam, asked for by somebody and made beside the pages. A row is asked for, worked on and ends in one
-- of four ways, for ever; pending is there until then, so that one exam has one such row. results counts the results of
-- announced first tries it was asked for: it is out of date when they are another number. Who has not been heard of since
-- beat_at is taken for dead.
CREATE TABLE exam_analysis (
    id BIGINT NOT NULL AUTO_INCREMENT,
    centre_id BIGINT NOT NULL,
    blueprint_id BIGINT NOT NULL,
    number INT NOT NULL,
    method INT NOT NULL,
    results INT NOT NULL,
    state VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pending BOOLEAN NULL,
    stage VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NULL,
    progress SMALLINT NOT NULL,
    asked_by BIGINT NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    beat_at DATETIME(6) NULL,
    ended_at DATETIME(6) NULL,
    cancelled_by BIGINT NULL,
    PRIMARY KEY (id),
    KEY exam_analysis_state (state, asked_at),
    CONSTRAINT exam_analysis_one_pending UNIQUE (centre_id, blueprint_id, pending),
    CONSTRAINT exam_analysis_number UNIQUE (centre_id, blueprint_id, number),
    CONSTRAINT exam_analysis_blueprint FOREIGN KEY (blueprint_id) REFERENCES exam_blueprint (id),
    CONSTRAINT exam_analysis_state CHECK (state IN ('WAITING', 'RUNNING', 'READY', 'CANCELLED', 'INTERRUPTED', 'FAILED')),
    CONSTRAINT exam_analysis_pending CHECK ((state IN ('WAITING', 'RUNNING')) = (pending IS NOT NULL)
        AND (pending IS NULL) = (ended_at IS NOT NULL)),
    CONSTRAINT exam_analysis_cancelled CHECK ((state = 'CANCELLED') = (cancelled_by IS NOT NULL)),
    CONSTRAINT exam_analysis_stage CHECK (stage IN ('RASCH', 'TWO_PARAMETER', 'OMEGA', 'BOOTSTRAP', 'DIF')),
    CONSTRAINT exam_analysis_progress CHECK (progress BETWEEN 0 AND 100)
);

-- What was found, append-only: with the digest of the tries, items and marks it stands on and the seed of its intervals, so
-- that anybody can make it again.
CREATE TABLE exam_analysis_result (
    analysis_id BIGINT NOT NULL,
    data_digest BINARY(32) NOT NULL,
    seed BIGINT NOT NULL,
    tries INT NOT NULL,
    versions INT NOT NULL,
    asked_by BIGINT NOT NULL,
    made_at DATETIME(6) NOT NULL,
    analysis MEDIUMTEXT NOT NULL,
    PRIMARY KEY (analysis_id),
    CONSTRAINT exam_analysis_result_of FOREIGN KEY (analysis_id) REFERENCES exam_analysis (id)
);
