-- Schemes as immutable editions, who is on the way to a certificate, the certificates and what was printed.
CREATE TABLE scheme_edition (
    id BIGINT NOT NULL AUTO_INCREMENT,
    scheme_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition INT NOT NULL,
    digest BINARY(32) NOT NULL,
    valid_from DATE NOT NULL,
    source MEDIUMBLOB NOT NULL,
    imported_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT scheme_edition_number UNIQUE (scheme_key, edition)
);

-- running is 1 until the certificate is given and null afterwards: one running candidacy for a person and scheme.
CREATE TABLE candidacy (
    id BIGINT NOT NULL AUTO_INCREMENT,
    person_id BIGINT NOT NULL,
    centre_id BIGINT NOT NULL,
    scheme_id BIGINT NOT NULL,
    scheme_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    counts_after DATETIME(6) NOT NULL,
    outcome VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    judged_at DATETIME(6) NOT NULL,
    running TINYINT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT candidacy_one_running UNIQUE (person_id, scheme_key, running),
    CONSTRAINT candidacy_outcome_known CHECK (outcome IN ('PART_MISSING', 'PART_FAILED', 'PASSED')),
    CONSTRAINT candidacy_passed_or_running CHECK ((running IS NULL) = (outcome = 'PASSED')),
    CONSTRAINT candidacy_scheme FOREIGN KEY (scheme_id) REFERENCES scheme_edition (id),
    KEY candidacy_running (running, judged_at)
);

-- Each judgement that differs from the one before, with its reasons; rows are only added.
CREATE TABLE candidacy_decision (
    id BIGINT NOT NULL AUTO_INCREMENT,
    candidacy_id BIGINT NOT NULL,
    outcome VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reasons TEXT NOT NULL,
    at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT candidacy_decision_candidacy FOREIGN KEY (candidacy_id) REFERENCES candidacy (id)
);

-- The last number of a year. It is raised in the transaction that writes the certificate, so a rollback takes it back and
-- numbers have no gaps.
CREATE TABLE certificate_serial (
    year INT NOT NULL,
    last INT NOT NULL,
    PRIMARY KEY (year),
    CONSTRAINT certificate_serial_room CHECK (last BETWEEN 1 AND 999999)
);

-- What is printed is copied here when the person passes: a later change of name or line changes no certificate.
CREATE TABLE certificate (
    id BIGINT NOT NULL AUTO_INCREMENT,
    serial CHAR(15) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    candidacy_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    centre_id BIGINT NOT NULL,
    level CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    line_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    line_ru VARCHAR(200) NOT NULL,
    line_uz VARCHAR(200) NOT NULL,
    line_en VARCHAR(200) NOT NULL,
    languages VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    lang CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name_cyr VARCHAR(200) NOT NULL,
    name_lat VARCHAR(200) NOT NULL,
    patronymic_cyr VARCHAR(60) NULL,
    patronymic_lat VARCHAR(60) NULL,
    head_name VARCHAR(120) NULL,
    trainer_name VARCHAR(120) NULL,
    issued_on DATE NOT NULL,
    expires_on DATE NOT NULL,
    safety_until DATE NOT NULL,
    passed_at DATETIME(6) NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    printed_at DATETIME(6) NULL,
    code_hash BINARY(32) NULL,
    pdf_digest BINARY(32) NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT certificate_serial_once UNIQUE (serial),
    CONSTRAINT certificate_candidacy_once UNIQUE (candidacy_id),
    CONSTRAINT certificate_code_once UNIQUE (code_hash),
    CONSTRAINT certificate_state_known CHECK (state IN ('PRINTING', 'ISSUED', 'REVOKED')),
    CONSTRAINT certificate_printed_whole CHECK ((state = 'PRINTING') = (code_hash IS NULL)
        AND (state = 'PRINTING') = (pdf_digest IS NULL) AND (state = 'PRINTING') = (printed_at IS NULL)),
    CONSTRAINT certificate_dates CHECK (expires_on > issued_on AND safety_until > issued_on),
    CONSTRAINT certificate_candidacy FOREIGN KEY (candidacy_id) REFERENCES candidacy (id),
    KEY certificate_person (person_id),
    KEY certificate_centre (centre_id, issued_on),
    KEY certificate_state (state, id)
);

CREATE TABLE certificate_print (
    certificate_id BIGINT NOT NULL,
    pdf MEDIUMBLOB NOT NULL,
    PRIMARY KEY (certificate_id),
    CONSTRAINT certificate_print_certificate FOREIGN KEY (certificate_id) REFERENCES certificate (id)
);

-- The class of the reason is shown to strangers, the reason itself never.
CREATE TABLE certificate_revocation (
    certificate_id BIGINT NOT NULL,
    reason_class VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason VARCHAR(500) NOT NULL,
    revoked_by BIGINT NOT NULL,
    revoked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (certificate_id),
    CONSTRAINT certificate_revocation_class CHECK (reason_class IN ('CRITICAL_ERROR', 'RULES_BROKEN', 'LEFT_LINE', 'ISSUED_IN_ERROR')),
    CONSTRAINT certificate_revocation_certificate FOREIGN KEY (certificate_id) REFERENCES certificate (id)
);

-- Wrong codes within ten minutes, by digest of the address, and all together.
CREATE TABLE certificate_miss (
    bucket BINARY(32) NOT NULL,
    window_start DATETIME(6) NOT NULL,
    misses INT NOT NULL,
    PRIMARY KEY (bucket, window_start),
    KEY certificate_miss_window (window_start)
);

CREATE VIEW v_certification_certificate AS
    SELECT c.id AS certificate_id, c.person_id, c.centre_id, c.serial, c.level, c.line_key, c.issued_on, c.expires_on,
           c.safety_until, c.state
      FROM certificate c;
