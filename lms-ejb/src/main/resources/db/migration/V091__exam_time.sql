-- A request key is made by the page that sends the form: what is sent twice is done once.

-- Minutes that were added to a sitting, in all; what they were for stands in the acts below.
ALTER TABLE exam_sitting
    ADD COLUMN extra_minutes INT NOT NULL DEFAULT 0,
    ADD CONSTRAINT exam_sitting_extra CHECK (extra_minutes BETWEEN 0 AND 600);

-- A personal right to more time: a share of the exam's minutes, asked for by one person and approved by another.
CREATE TABLE exam_accommodation (
    id BIGINT NOT NULL AUTO_INCREMENT,
    request_key CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id BIGINT NOT NULL,
    centre_id BIGINT NOT NULL,
    percent INT NOT NULL,
    valid_from DATE NOT NULL,
    valid_until DATE NOT NULL,
    reason VARCHAR(500) NOT NULL,
    asked_by BIGINT NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    approved_by BIGINT NULL,
    approved_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_accommodation_once UNIQUE (request_key),
    KEY exam_accommodation_person (person_id, valid_until),
    KEY exam_accommodation_centre (centre_id, id),
    CONSTRAINT exam_accommodation_percent CHECK (percent BETWEEN 5 AND 100),
    CONSTRAINT exam_accommodation_dates CHECK (valid_until >= valid_from),
    CONSTRAINT exam_accommodation_two CHECK (approved_by IS NULL OR approved_by <> asked_by),
    CONSTRAINT exam_accommodation_own CHECK (approved_by IS NULL OR approved_by <> person_id),
    CONSTRAINT exam_accommodation_approved CHECK ((approved_by IS NULL) = (approved_at IS NULL))
);

-- Minutes for one candidate. The first few an invigilator gives alone; more waits for a second person.
CREATE TABLE exam_extra_time (
    id BIGINT NOT NULL AUTO_INCREMENT,
    request_key CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sitting_id BIGINT NOT NULL,
    minutes INT NOT NULL,
    kind VARCHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason VARCHAR(500) NOT NULL,
    given_by BIGINT NOT NULL,
    given_at DATETIME(6) NOT NULL,
    needs_second BOOLEAN NOT NULL,
    agreed_by BIGINT NULL,
    agreed_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_extra_time_once UNIQUE (request_key),
    KEY exam_extra_time_sitting (sitting_id),
    CONSTRAINT exam_extra_time_of FOREIGN KEY (sitting_id) REFERENCES exam_sitting (id),
    CONSTRAINT exam_extra_time_kind CHECK (kind IN ('EXTRA', 'ACCOMMODATION', 'OUTAGE')),
    CONSTRAINT exam_extra_time_minutes CHECK (minutes BETWEEN 1 AND 240),
    CONSTRAINT exam_extra_time_two CHECK (agreed_by IS NULL OR agreed_by <> given_by),
    CONSTRAINT exam_extra_time_agreed CHECK ((agreed_by IS NULL) = (agreed_at IS NULL))
);

-- The network or the power of a centre was gone: one person says so, another agrees, and everybody who sat then gets the
-- same minutes.
CREATE TABLE exam_outage (
    id BIGINT NOT NULL AUTO_INCREMENT,
    request_key CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    centre_id BIGINT NOT NULL,
    began_at DATETIME(6) NOT NULL,
    minutes INT NOT NULL,
    reason VARCHAR(500) NOT NULL,
    reported_by BIGINT NOT NULL,
    reported_at DATETIME(6) NOT NULL,
    agreed_by BIGINT NULL,
    agreed_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_outage_once UNIQUE (request_key),
    KEY exam_outage_centre (centre_id, began_at),
    CONSTRAINT exam_outage_minutes CHECK (minutes BETWEEN 1 AND 240),
    CONSTRAINT exam_outage_two CHECK (agreed_by IS NULL OR agreed_by <> reported_by),
    CONSTRAINT exam_outage_agreed CHECK ((agreed_by IS NULL) = (agreed_at IS NULL))
);
