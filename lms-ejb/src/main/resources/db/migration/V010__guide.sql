-- Facts with their verification, and the guides: cards, safety texts, directories. All editions, nothing is changed.
CREATE TABLE fact_edition (
    id BIGINT NOT NULL AUTO_INCREMENT,
    fact_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition INT NOT NULL,
    digest BINARY(32) NOT NULL,
    category VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scope VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    provenance VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source VARCHAR(600) NOT NULL,
    valid_from DATE NOT NULL,
    review_by DATE NOT NULL,
    text_ru VARCHAR(2000) NOT NULL,
    text_uz VARCHAR(2000) NOT NULL,
    text_en VARCHAR(2000) NOT NULL,
    imported_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fact_edition_number UNIQUE (fact_key, edition)
);

-- Somebody of the technical department vouches for one edition until a date. Appended, never edited.
CREATE TABLE fact_verification (
    id BIGINT NOT NULL AUTO_INCREMENT,
    fact_id BIGINT NOT NULL,
    verified_by BIGINT NOT NULL,
    verified_at DATETIME(6) NOT NULL,
    review_by DATE NOT NULL,
    note VARCHAR(600) NULL,
    PRIMARY KEY (id),
    CONSTRAINT fact_verification_fact FOREIGN KEY (fact_id) REFERENCES fact_edition (id)
);

CREATE TABLE guide_edition (
    id BIGINT NOT NULL AUTO_INCREMENT,
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entry_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition INT NOT NULL,
    digest BINARY(32) NOT NULL,
    position INT NOT NULL,
    category VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
    outcome VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    properties TEXT NOT NULL,
    imported_at DATETIME(6) NOT NULL,
    withdrawn BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (id),
    CONSTRAINT guide_edition_number UNIQUE (kind, entry_key, edition)
);

CREATE TABLE guide_text (
    edition_id BIGINT NOT NULL,
    lang CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title VARCHAR(300) NOT NULL,
    fields MEDIUMTEXT NOT NULL,
    PRIMARY KEY (edition_id, lang),
    CONSTRAINT guide_text_edition FOREIGN KEY (edition_id) REFERENCES guide_edition (id)
);

-- Which searches find nothing and which cards are opened: what the guide still lacks.
CREATE TABLE guide_lookup (
    id BIGINT NOT NULL AUTO_INCREMENT,
    person_id BIGINT NOT NULL,
    at DATETIME(6) NOT NULL,
    lang CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    query VARCHAR(100) NULL,
    hits INT NULL,
    opened VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
    context VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (id),
    KEY guide_lookup_at (at)
);

CREATE VIEW v_guide_fact AS
    SELECT f.id AS fact_id, f.fact_key, f.edition, f.category, f.provenance,
           (SELECT MAX(v.review_by) FROM fact_verification v WHERE v.fact_id = f.id) AS verified_until
      FROM fact_edition f
     WHERE f.edition = (SELECT MAX(o.edition) FROM fact_edition o WHERE o.fact_key = f.fact_key);
