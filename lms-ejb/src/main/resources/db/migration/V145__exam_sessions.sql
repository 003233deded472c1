-- A room of a centre in which exams are sat. addresses are the networks of its desks in CIDR notation, joined by blanks; none:
-- it may be sat from anywhere.
CREATE TABLE exam_room (
    id BIGINT NOT NULL AUTO_INCREMENT,
    request_key CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    centre_id BIGINT NOT NULL,
    name VARCHAR(80) NOT NULL,
    seats INT NOT NULL,
    addresses VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    added_by BIGINT NOT NULL,
    added_at DATETIME(6) NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_room_once UNIQUE (request_key),
    CONSTRAINT exam_room_name UNIQUE (centre_id, name),
    CONSTRAINT exam_room_seats CHECK (seats BETWEEN 1 AND 500)
);

-- A planned sitting of one exam in one room: whoever is invited to it begins between opens_at and closes_at. The page opens
-- lead_minutes before; for follow_minutes after the end of a sitting it is only handed in. room_code is null where none is asked.
CREATE TABLE exam_session (
    id BIGINT NOT NULL AUTO_INCREMENT,
    request_key CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    centre_id BIGINT NOT NULL,
    blueprint_id BIGINT NOT NULL,
    room_id BIGINT NOT NULL,
    opens_at DATETIME(6) NOT NULL,
    closes_at DATETIME(6) NOT NULL,
    length_minutes INT NOT NULL,
    lead_minutes INT NOT NULL,
    follow_minutes INT NOT NULL,
    room_code CHAR(6) CHARACTER SET ascii COLLATE ascii_bin NULL,
    planned_by BIGINT NOT NULL,
    planned_at DATETIME(6) NOT NULL,
    cancelled_by BIGINT NULL,
    cancelled_at DATETIME(6) NULL,
    cancel_reason VARCHAR(500) NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_session_once UNIQUE (request_key),
    KEY exam_session_centre (centre_id, opens_at),
    KEY exam_session_room (room_id, opens_at),
    CONSTRAINT exam_session_blueprint FOREIGN KEY (blueprint_id) REFERENCES exam_blueprint (id),
    CONSTRAINT exam_session_in FOREIGN KEY (room_id) REFERENCES exam_room (id),
    CONSTRAINT exam_session_window CHECK (closes_at > opens_at),
    CONSTRAINT exam_session_lead CHECK (lead_minutes BETWEEN 0 AND 120),
    CONSTRAINT exam_session_follow CHECK (follow_minutes BETWEEN 0 AND 120),
    CONSTRAINT exam_session_cancelled CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL)
        AND (cancelled_at IS NULL) = (cancel_reason IS NULL))
);

CREATE TABLE exam_session_invigilator (
    session_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    PRIMARY KEY (session_id, person_id),
    KEY exam_session_invigilator_person (person_id),
    CONSTRAINT exam_session_invigilator_of FOREIGN KEY (session_id) REFERENCES exam_session (id)
);

-- Who has shown that he stands in the room, and how often he failed to.
CREATE TABLE exam_session_entry (
    session_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    failures INT NOT NULL,
    failed_at DATETIME(6) NULL,
    entered_at DATETIME(6) NULL,
    PRIMARY KEY (session_id, person_id),
    CONSTRAINT exam_session_entry_of FOREIGN KEY (session_id) REFERENCES exam_session (id)
);

-- Exams that a centre lets people sit in a session only.
CREATE TABLE exam_supervised (
    centre_id BIGINT NOT NULL,
    blueprint_id BIGINT NOT NULL,
    since DATETIME(6) NOT NULL,
    decided_by BIGINT NOT NULL,
    PRIMARY KEY (centre_id, blueprint_id),
    CONSTRAINT exam_supervised_blueprint FOREIGN KEY (blueprint_id) REFERENCES exam_blueprint (id)
);

-- An invitation to a session keeps to the window of the session.
ALTER TABLE exam_invitation
    ADD COLUMN session_id BIGINT NULL,
    ADD CONSTRAINT exam_invitation_session UNIQUE (session_id, person_id),
    ADD CONSTRAINT exam_invitation_to FOREIGN KEY (session_id) REFERENCES exam_session (id);

ALTER TABLE exam_sitting
    ADD COLUMN session_id BIGINT NULL,
    ADD KEY exam_sitting_session (session_id),
    ADD CONSTRAINT exam_sitting_in FOREIGN KEY (session_id) REFERENCES exam_session (id);
