-- A student's leave for an examination session, from the paper of his university. Rows are appended; a mistaken one is
-- withdrawn and stays.
CREATE TABLE study_leave (
    id BIGINT NOT NULL AUTO_INCREMENT,
    request_key CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id BIGINT NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    paper VARCHAR(200) NOT NULL,
    entered_by BIGINT NOT NULL,
    entered_at DATETIME(6) NOT NULL,
    withdrawn_by BIGINT NULL,
    withdrawn_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT study_leave_once UNIQUE (request_key),
    KEY study_leave_person (person_id, ends_on),
    CONSTRAINT study_leave_of FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT study_leave_dates CHECK (ends_on >= starts_on),
    CONSTRAINT study_leave_other CHECK (entered_by <> person_id),
    CONSTRAINT study_leave_withdrawn CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);
