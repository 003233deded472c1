-- The number under which examiners see a candidate: marking is blind to names.
CREATE TABLE exam_candidate (
    number BIGINT NOT NULL AUTO_INCREMENT,
    person_id BIGINT NOT NULL,
    PRIMARY KEY (number),
    CONSTRAINT exam_candidate_person UNIQUE (person_id)
);

-- Leave to sit an exam between two moments: attestation always needs one, a late retake too.
CREATE TABLE exam_invitation (
    id BIGINT NOT NULL AUTO_INCREMENT,
    person_id BIGINT NOT NULL,
    centre_id BIGINT NOT NULL,
    blueprint_id BIGINT NOT NULL,
    opens_at DATETIME(6) NOT NULL,
    closes_at DATETIME(6) NOT NULL,
    invited_by BIGINT NOT NULL,
    invited_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY exam_invitation_person (person_id, blueprint_id),
    CONSTRAINT exam_invitation_blueprint FOREIGN KEY (blueprint_id) REFERENCES exam_blueprint (id),
    CONSTRAINT exam_invitation_window CHECK (closes_at > opens_at),
    CONSTRAINT exam_invitation_other CHECK (invited_by <> person_id)
);

-- A form is drawn once, from the seed, and never changes.
CREATE TABLE exam_form (
    id BIGINT NOT NULL AUTO_INCREMENT,
    edition_id BIGINT NOT NULL,
    seed BIGINT NOT NULL,
    drawn_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_form_edition FOREIGN KEY (edition_id) REFERENCES exam_blueprint_edition (id)
);

-- Places count from 1. The orders say which option of the item stood at each place shown, numbers from 0 joined by commas.
CREATE TABLE exam_form_item (
    form_id BIGINT NOT NULL,
    place SMALLINT NOT NULL,
    version_id BIGINT NOT NULL,
    option_order VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    partner_order VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (form_id, place),
    CONSTRAINT exam_form_item_once UNIQUE (form_id, version_id),
    CONSTRAINT exam_form_item_form FOREIGN KEY (form_id) REFERENCES exam_form (id),
    CONSTRAINT exam_form_item_version FOREIGN KEY (version_id) REFERENCES exam_item_version (id)
);

-- open_person repeats person_id while the sitting is open, so that nobody sits two exams at once.
CREATE TABLE exam_sitting (
    id BIGINT NOT NULL AUTO_INCREMENT,
    person_id BIGINT NOT NULL,
    centre_id BIGINT NOT NULL,
    blueprint_id BIGINT NOT NULL,
    form_id BIGINT NOT NULL,
    use_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    try_number INT NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    started_at DATETIME(6) NOT NULL,
    ends_at DATETIME(6) NOT NULL,
    closed_at DATETIME(6) NULL,
    closed_by VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
    announce_at DATETIME(6) NULL,
    announced_at DATETIME(6) NULL,
    token_hash BINARY(32) NULL,
    chain_head BINARY(32) NULL,
    open_person BIGINT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (id),
    KEY exam_sitting_due (state, ends_at),
    KEY exam_sitting_announce (state, announce_at),
    KEY exam_sitting_centre (centre_id, started_at),
    CONSTRAINT exam_sitting_try UNIQUE (person_id, blueprint_id, try_number),
    CONSTRAINT exam_sitting_one_open UNIQUE (open_person),
    CONSTRAINT exam_sitting_form FOREIGN KEY (form_id) REFERENCES exam_form (id),
    CONSTRAINT exam_sitting_blueprint FOREIGN KEY (blueprint_id) REFERENCES exam_blueprint (id),
    CONSTRAINT exam_sitting_state CHECK (state IN ('OPEN', 'CLOSED', 'MARKED', 'ANNOUNCED')),
    CONSTRAINT exam_sitting_closed CHECK ((state = 'OPEN') = (closed_at IS NULL)),
    CONSTRAINT exam_sitting_open CHECK ((state = 'OPEN') = (open_person IS NOT NULL)),
    CONSTRAINT exam_sitting_announced CHECK ((state = 'ANNOUNCED') = (announced_at IS NOT NULL)),
    CONSTRAINT exam_sitting_time CHECK (ends_at > started_at)
);

-- Append-only: each change of an answer is a row. client_seq is the browser's number, arrival the server's; hash links a
-- row to the one that arrived before it.
CREATE TABLE exam_answer (
    sitting_id BIGINT NOT NULL,
    client_seq INT NOT NULL,
    arrival INT NOT NULL,
    place SMALLINT NOT NULL,
    choice VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    typed TEXT NULL,
    flagged BOOLEAN NOT NULL,
    saved_at DATETIME(6) NOT NULL,
    hash BINARY(32) NOT NULL,
    PRIMARY KEY (sitting_id, client_seq),
    CONSTRAINT exam_answer_arrival UNIQUE (sitting_id, arrival),
    CONSTRAINT exam_answer_sitting FOREIGN KEY (sitting_id) REFERENCES exam_sitting (id),
    CONSTRAINT exam_answer_numbers CHECK (client_seq > 0 AND arrival > 0)
);

-- Points are exact fractions. A later edition replaces an earlier one and both stay; marked_by is null for the rule.
CREATE TABLE exam_mark (
    sitting_id BIGINT NOT NULL,
    place SMALLINT NOT NULL,
    edition INT NOT NULL,
    earned_over BIGINT NOT NULL,
    earned_under BIGINT NOT NULL,
    marked_by BIGINT NULL,
    reason VARCHAR(1000) NULL,
    marked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (sitting_id, place, edition),
    CONSTRAINT exam_mark_sitting FOREIGN KEY (sitting_id) REFERENCES exam_sitting (id),
    CONSTRAINT exam_mark_fraction CHECK (earned_over >= 0 AND earned_under > 0),
    CONSTRAINT exam_mark_reason CHECK (marked_by IS NULL OR reason IS NOT NULL)
);

CREATE TABLE exam_result (
    id BIGINT NOT NULL AUTO_INCREMENT,
    sitting_id BIGINT NOT NULL,
    edition INT NOT NULL,
    earned_over BIGINT NOT NULL,
    earned_under BIGINT NOT NULL,
    points INT NOT NULL,
    pass_percent INT NOT NULL,
    passed BOOLEAN NOT NULL,
    gates_passed BOOLEAN NOT NULL,
    safety_passed BOOLEAN NOT NULL,
    made_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_result_edition UNIQUE (sitting_id, edition),
    CONSTRAINT exam_result_sitting FOREIGN KEY (sitting_id) REFERENCES exam_sitting (id),
    CONSTRAINT exam_result_gates CHECK (NOT passed OR gates_passed)
);

CREATE TABLE exam_result_area (
    result_id BIGINT NOT NULL,
    area VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    items INT NOT NULL,
    earned_over BIGINT NOT NULL,
    earned_under BIGINT NOT NULL,
    points INT NOT NULL,
    gate_percent INT NULL,
    gate_passed BOOLEAN NULL,
    PRIMARY KEY (result_id, area),
    CONSTRAINT exam_result_area_result FOREIGN KEY (result_id) REFERENCES exam_result (id)
);

-- What higher floors may read: announced results, newest edition.
CREATE VIEW v_exam_result AS
SELECT s.id AS sitting_id, s.person_id, s.centre_id, b.blueprint_key, s.use_code, s.try_number, r.earned_over,
       r.earned_under, r.points, r.passed, r.gates_passed, r.safety_passed, s.announced_at
FROM exam_sitting s
JOIN exam_blueprint b ON b.id = s.blueprint_id
JOIN exam_result r ON r.sitting_id = s.id
WHERE s.state = 'ANNOUNCED'
  AND r.edition = (SELECT MAX(n.edition) FROM exam_result n WHERE n.sitting_id = s.id);
