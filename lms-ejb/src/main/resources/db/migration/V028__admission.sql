-- Who may take which line. Rows are only added; a suspension ends a row and never deletes it.
CREATE TABLE line_admission (
    id BIGINT NOT NULL AUTO_INCREMENT,
    person_id BIGINT NOT NULL,
    centre_id BIGINT NOT NULL,
    line_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_on DATE NOT NULL,
    until_on DATE NOT NULL,
    because VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    granted_at DATETIME(6) NOT NULL,
    suspended_at DATETIME(6) NULL,
    suspended_on DATE NULL,
    suspended_because VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (id),
    CONSTRAINT line_admission_reason UNIQUE (because),
    CONSTRAINT line_admission_dates CHECK (until_on >= from_on),
    CONSTRAINT line_admission_suspension CHECK ((suspended_at IS NULL) = (suspended_because IS NULL)
        AND (suspended_at IS NULL) = (suspended_on IS NULL)),
    KEY line_admission_person (person_id, line_key),
    KEY line_admission_centre (centre_id, until_on)
);

CREATE VIEW v_admission_line AS
    SELECT a.person_id, a.centre_id, a.line_key, a.from_on, a.until_on, a.suspended_on FROM line_admission a;
