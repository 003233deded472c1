-- A key is repaired after an exam: one finds the fault and shows what would change (a run), another approves that very list,
-- then all of it happens at once. Taking a repair back is a repair of kind UNDO.
CREATE TABLE exam_repair (
    id BIGINT NOT NULL AUTO_INCREMENT,
    request_key CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    centre_id BIGINT NOT NULL,
    version_id BIGINT NOT NULL,
    kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    answer_keys VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NULL,
    undoes BIGINT NULL,
    reason VARCHAR(1000) NOT NULL,
    asked_by BIGINT NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_version BIGINT NULL,
    PRIMARY KEY (id),
    KEY exam_repair_version (version_id, centre_id),
    KEY exam_repair_centre (centre_id, id),
    CONSTRAINT exam_repair_once UNIQUE (request_key),
    CONSTRAINT exam_repair_one_open UNIQUE (centre_id, open_version),
    CONSTRAINT exam_repair_item FOREIGN KEY (version_id) REFERENCES exam_item_version (id),
    CONSTRAINT exam_repair_of FOREIGN KEY (undoes) REFERENCES exam_repair (id),
    CONSTRAINT exam_repair_kind CHECK (kind IN ('KEY', 'DROP', 'CREDIT', 'UNDO')),
    CONSTRAINT exam_repair_keys CHECK ((kind = 'KEY') = (answer_keys IS NOT NULL)),
    CONSTRAINT exam_repair_undo CHECK ((kind = 'UNDO') = (undoes IS NOT NULL)),
    CONSTRAINT exam_repair_state CHECK (state IN ('WAITING', 'APPLIED', 'WITHDRAWN')),
    CONSTRAINT exam_repair_open CHECK ((state = 'WAITING') = (open_version IS NOT NULL))
);

-- What would have changed when somebody looked: the list as canonical bytes, packed by zlib, and the digest of the bytes.
CREATE TABLE exam_repair_run (
    repair_id BIGINT NOT NULL,
    number INT NOT NULL,
    run_by BIGINT NOT NULL,
    run_at DATETIME(6) NOT NULL,
    digest BINARY(32) NOT NULL,
    packed MEDIUMBLOB NOT NULL,
    PRIMARY KEY (repair_id, number),
    CONSTRAINT exam_repair_run_by UNIQUE (repair_id, number, run_by),
    CONSTRAINT exam_repair_run_of FOREIGN KEY (repair_id) REFERENCES exam_repair (id)
);

-- Four eyes: who approves isn't who showed the list.
CREATE TABLE exam_repair_approval (
    repair_id BIGINT NOT NULL,
    number INT NOT NULL,
    run_by BIGINT NOT NULL,
    approver_id BIGINT NOT NULL,
    approved_at DATETIME(6) NOT NULL,
    revision_id BIGINT NOT NULL,
    PRIMARY KEY (repair_id),
    CONSTRAINT exam_repair_approval_run FOREIGN KEY (repair_id, number, run_by)
        REFERENCES exam_repair_run (repair_id, number, run_by),
    CONSTRAINT exam_repair_approval_revision FOREIGN KEY (revision_id) REFERENCES exam_revision (id),
    CONSTRAINT exam_repair_approval_two CHECK (approver_id <> run_by)
);

-- What became of a version in the bank: a corrected version beside it, or none and it is drawn no more. Files that still
-- hold the faulty text don't bring it back. A row with undone takes the one before back.
CREATE TABLE exam_item_correction (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version_id BIGINT NOT NULL,
    corrected_id BIGINT NULL,
    status_before VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    undone BOOLEAN NOT NULL,
    made_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY exam_item_correction_version (version_id, id),
    CONSTRAINT exam_item_correction_of FOREIGN KEY (version_id) REFERENCES exam_item_version (id),
    CONSTRAINT exam_item_correction_to FOREIGN KEY (corrected_id) REFERENCES exam_item_version (id)
);
