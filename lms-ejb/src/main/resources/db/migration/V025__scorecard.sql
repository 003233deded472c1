-- Scorecards as immutable editions, and the marks of live calls that came in by file.
CREATE TABLE scorecard_edition (
    id BIGINT NOT NULL AUTO_INCREMENT,
    card_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    card_version INT NOT NULL,
    digest BINARY(32) NOT NULL,
    body MEDIUMBLOB NOT NULL,
    published_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT scorecard_edition_version UNIQUE (card_key, card_version)
);

CREATE TABLE live_call_batch (
    id BIGINT NOT NULL AUTO_INCREMENT,
    centre_id BIGINT NOT NULL,
    file_name VARCHAR(120) NOT NULL,
    digest BINARY(32) NOT NULL,
    imported_by BIGINT NOT NULL,
    imported_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT live_call_batch_once UNIQUE (centre_id, digest)
);

-- marks is "c-1-1=1;c-1-2=0.5 …" in the order of the card; critical is codes with spaces. coached_on closes the errors.
CREATE TABLE live_call (
    id BIGINT NOT NULL AUTO_INCREMENT,
    batch_id BIGINT NOT NULL,
    centre_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    scorecard_id BIGINT NOT NULL,
    reference VARCHAR(60) NOT NULL,
    called_on DATE NOT NULL,
    marks VARCHAR(600) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    critical VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    coached_on DATE NULL,
    PRIMARY KEY (id),
    KEY live_call_of_person (person_id, called_on),
    CONSTRAINT live_call_once UNIQUE (centre_id, reference),
    CONSTRAINT live_call_coached_later CHECK (coached_on IS NULL OR coached_on >= called_on),
    CONSTRAINT live_call_from_batch FOREIGN KEY (batch_id) REFERENCES live_call_batch (id),
    CONSTRAINT live_call_on_card FOREIGN KEY (scorecard_id) REFERENCES scorecard_edition (id)
);
