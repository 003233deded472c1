-- Scenarios as immutable editions, calls as append-only actions, ratings of exam calls.
-- body is the files the scenario was read from, as canonical bytes.
CREATE TABLE scenario_edition (
    id BIGINT NOT NULL AUTO_INCREMENT,
    scenario_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition INT NOT NULL,
    exam BOOLEAN NOT NULL,
    path VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    digest BINARY(32) NOT NULL,
    body MEDIUMBLOB NOT NULL,
    published_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT scenario_edition_number UNIQUE (scenario_key, edition)
);

-- opened is 1 while the call is under way and null afterwards: one call at a time for a person.
-- points are what was reached before critical errors; result is what the call got. Both null until it is marked.
CREATE TABLE practice_call (
    id BIGINT NOT NULL AUTO_INCREMENT,
    person_id BIGINT NOT NULL,
    centre_id BIGINT NOT NULL,
    scenario_id BIGINT NOT NULL,
    scenario_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scorecard_id BIGINT NOT NULL,
    exam BOOLEAN NOT NULL,
    seed BIGINT NOT NULL,
    called_on DATE NOT NULL,
    rang_at DATETIME(6) NOT NULL,
    finished_at DATETIME(6) NULL,
    marked_at DATETIME(6) NULL,
    opened TINYINT NULL,
    points DECIMAL(33, 30) NULL,
    result DECIMAL(33, 30) NULL,
    critical VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (id),
    CONSTRAINT practice_call_one_open UNIQUE (person_id, opened),
    CONSTRAINT practice_call_owner UNIQUE (id, person_id),
    CONSTRAINT practice_call_opened CHECK (opened IS NULL OR opened = 1),
    CONSTRAINT practice_call_open_or_finished CHECK ((opened IS NULL) = (finished_at IS NOT NULL)),
    CONSTRAINT practice_call_scenario FOREIGN KEY (scenario_id) REFERENCES scenario_edition (id),
    CONSTRAINT practice_call_scorecard FOREIGN KEY (scorecard_id) REFERENCES scorecard_edition (id)
);
CREATE INDEX practice_call_queue ON practice_call (centre_id, exam, marked_at, finished_at);

CREATE TABLE call_action (
    call_id BIGINT NOT NULL,
    sequence_no INT NOT NULL,
    at_millis BIGINT NOT NULL,
    kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ref VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
    lang CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
    body TEXT NULL,
    PRIMARY KEY (call_id, sequence_no),
    CONSTRAINT call_action_call FOREIGN KEY (call_id) REFERENCES practice_call (id)
);

CREATE TABLE call_draft (
    call_id BIGINT NOT NULL,
    body TEXT NOT NULL,
    saved_at DATETIME(6) NOT NULL,
    PRIMARY KEY (call_id),
    CONSTRAINT call_draft_call FOREIGN KEY (call_id) REFERENCES practice_call (id)
);

-- A rater marks alone and never himself.
CREATE TABLE call_rating (
    id BIGINT NOT NULL AUTO_INCREMENT,
    call_id BIGINT NOT NULL,
    candidate_id BIGINT NOT NULL,
    rater_id BIGINT NOT NULL,
    marks VARCHAR(600) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    critical VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    points DECIMAL(33, 30) NOT NULL,
    note VARCHAR(600) NOT NULL,
    rated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT call_rating_once UNIQUE (call_id, rater_id),
    CONSTRAINT call_rating_not_himself CHECK (rater_id <> candidate_id),
    CONSTRAINT call_rating_of_call FOREIGN KEY (call_id, candidate_id) REFERENCES practice_call (id, person_id)
);

-- An exam call outside the programme: an operator's attestation.
CREATE TABLE call_invitation (
    person_id BIGINT NOT NULL,
    scenario_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    invited_by BIGINT NOT NULL,
    invited_at DATETIME(6) NOT NULL,
    used_by BIGINT NULL,
    PRIMARY KEY (person_id, scenario_key, invited_at),
    CONSTRAINT call_invitation_by_another CHECK (invited_by <> person_id),
    CONSTRAINT call_invitation_used FOREIGN KEY (used_by) REFERENCES practice_call (id)
);

CREATE VIEW v_practice_exam_call AS
    SELECT c.id AS call_id, c.person_id, c.centre_id, c.scenario_key, c.finished_at, c.marked_at, c.points, c.result,
           c.critical
      FROM practice_call c WHERE c.exam = TRUE AND c.finished_at IS NOT NULL;
