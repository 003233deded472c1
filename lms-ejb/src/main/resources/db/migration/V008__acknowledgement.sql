-- Texts a person signs for having read, as immutable editions, and the signatures. Rows are only added.
CREATE TABLE acknowledgement_edition (
    id BIGINT NOT NULL AUTO_INCREMENT,
    ack_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version INT NOT NULL,
    edition INT NOT NULL,
    digest BINARY(32) NOT NULL,
    imported_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT acknowledgement_edition_number UNIQUE (ack_key, edition),
    CONSTRAINT acknowledgement_edition_signed UNIQUE (id, ack_key, version)
);

CREATE TABLE acknowledgement_text (
    edition_id BIGINT NOT NULL,
    lang CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title VARCHAR(200) NOT NULL,
    body MEDIUMTEXT NOT NULL,
    PRIMARY KEY (edition_id, lang),
    CONSTRAINT acknowledgement_text_edition FOREIGN KEY (edition_id) REFERENCES acknowledgement_edition (id)
);

CREATE TABLE acknowledgement_fact (
    edition_id BIGINT NOT NULL,
    fact_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (edition_id, fact_key),
    CONSTRAINT acknowledgement_fact_edition FOREIGN KEY (edition_id) REFERENCES acknowledgement_edition (id)
);

-- One signature a person and version; key and version repeat the edition's, so they can't differ from it.
CREATE TABLE acknowledgement_signature (
    id BIGINT NOT NULL AUTO_INCREMENT,
    person_id BIGINT NOT NULL,
    edition_id BIGINT NOT NULL,
    ack_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version INT NOT NULL,
    lang CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    signed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT acknowledgement_signature_once UNIQUE (person_id, ack_key, version),
    CONSTRAINT acknowledgement_signature_edition FOREIGN KEY (edition_id, ack_key, version)
        REFERENCES acknowledgement_edition (id, ack_key, version),
    CONSTRAINT acknowledgement_signature_text FOREIGN KEY (edition_id, lang)
        REFERENCES acknowledgement_text (edition_id, lang)
);

CREATE VIEW v_acknowledgement_signature AS
    SELECT id AS signature_id, person_id, ack_key, version, lang, signed_at FROM acknowledgement_signature;
