-- Floor 0: the audit trail, its seals, the stored clock offset and the editions of content files.
CREATE TABLE audit_line (
    id BIGINT NOT NULL AUTO_INCREMENT,
    at DATETIME(6) NOT NULL,
    person_id BIGINT NULL,
    act VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payload_digest BINARY(32) NOT NULL,
    PRIMARY KEY (id),
    KEY audit_line_subject (subject, id),
    KEY audit_line_person (person_id, id)
);

-- Personal payload lies apart, so that a retention rule may erase it and the chain still holds.
CREATE TABLE audit_payload (
    line_id BIGINT NOT NULL,
    salt BINARY(16) NOT NULL,
    payload MEDIUMBLOB NOT NULL,
    PRIMARY KEY (line_id),
    CONSTRAINT audit_payload_line FOREIGN KEY (line_id) REFERENCES audit_line (id)
);

-- position is gapless: the number of a line in the chain. A line without a seal is not linked yet.
CREATE TABLE audit_seal (
    position BIGINT NOT NULL,
    line_id BIGINT NOT NULL,
    hash BINARY(32) NOT NULL,
    PRIMARY KEY (position),
    CONSTRAINT audit_seal_once UNIQUE (line_id),
    CONSTRAINT audit_seal_line FOREIGN KEY (line_id) REFERENCES audit_line (id)
);

-- The sealer's lock and the signed heads of the chain.
CREATE TABLE audit_chain (
    id TINYINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT audit_chain_single CHECK (id = 1)
);
INSERT INTO audit_chain (id) VALUES (1);

CREATE TABLE audit_erasure (
    line_id BIGINT NOT NULL,
    rule VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at DATETIME(6) NOT NULL,
    PRIMARY KEY (line_id),
    CONSTRAINT audit_erasure_line FOREIGN KEY (line_id) REFERENCES audit_line (id)
);

-- What kind of database this is: a demo never turns productive. clock_offset_micros is how far the clock runs ahead.
CREATE TABLE installation (
    id TINYINT NOT NULL,
    demo BOOLEAN NOT NULL,
    clock_offset_micros BIGINT NOT NULL DEFAULT 0,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT installation_single CHECK (id = 1)
);

-- The digest of each imported content file: an unchanged file is not imported again.
CREATE TABLE content_file (
    path VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    digest BINARY(32) NOT NULL,
    imported_at DATETIME(6) NOT NULL,
    PRIMARY KEY (path)
);
