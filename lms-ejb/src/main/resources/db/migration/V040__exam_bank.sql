-- The bank: items under permanent keys, their immutable versions, blueprints and their immutable editions.
CREATE TABLE exam_item (
    id BIGINT NOT NULL AUTO_INCREMENT,
    item_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    retired_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_item_key UNIQUE (item_key)
);

-- canonical is what the digest covers and what marking reads; the other columns repeat of it what draws and lists ask for.
CREATE TABLE exam_item_version (
    id BIGINT NOT NULL AUTO_INCREMENT,
    item_id BIGINT NOT NULL,
    number INT NOT NULL,
    pool VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    area VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    category VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    options SMALLINT NOT NULL,
    partners SMALLINT NOT NULL,
    points SMALLINT NOT NULL,
    canonical MEDIUMBLOB NOT NULL,
    digest BINARY(32) NOT NULL,
    shipped BOOLEAN NOT NULL,
    published_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_item_version_number UNIQUE (item_id, number),
    CONSTRAINT exam_item_version_item FOREIGN KEY (item_id) REFERENCES exam_item (id),
    CONSTRAINT exam_item_version_pool CHECK (pool IN ('practice', 'exam')),
    CONSTRAINT exam_item_version_points CHECK (points BETWEEN 1 AND 10)
);

-- What lists show of an item in each language; source_digest is that of the Russian text a translation was made from.
CREATE TABLE exam_item_text (
    version_id BIGINT NOT NULL,
    lang CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stem TEXT NOT NULL,
    explanation TEXT NOT NULL,
    source_digest BINARY(32) NOT NULL,
    PRIMARY KEY (version_id, lang),
    CONSTRAINT exam_item_text_version FOREIGN KEY (version_id) REFERENCES exam_item_version (id)
);

CREATE TABLE exam_item_fact (
    version_id BIGINT NOT NULL,
    fact_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (version_id, fact_key),
    CONSTRAINT exam_item_fact_version FOREIGN KEY (version_id) REFERENCES exam_item_version (id)
);

CREATE TABLE exam_blueprint (
    id BIGINT NOT NULL AUTO_INCREMENT,
    blueprint_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_blueprint_key UNIQUE (blueprint_key)
);

CREATE TABLE exam_blueprint_edition (
    id BIGINT NOT NULL AUTO_INCREMENT,
    blueprint_id BIGINT NOT NULL,
    number INT NOT NULL,
    use_code VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    canonical MEDIUMBLOB NOT NULL,
    digest BINARY(32) NOT NULL,
    published_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_blueprint_edition_number UNIQUE (blueprint_id, number),
    CONSTRAINT exam_blueprint_edition_blueprint FOREIGN KEY (blueprint_id) REFERENCES exam_blueprint (id),
    CONSTRAINT exam_blueprint_edition_use CHECK (use_code IN ('quiz', 'week-test', 'certification', 'attestation'))
);
