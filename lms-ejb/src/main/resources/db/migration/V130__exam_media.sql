-- Pictures and recordings that questions show, each once under the digest of its bytes and never changed. Where it comes from
-- and by what licence stands with it.
CREATE TABLE exam_medium (
    digest BINARY(32) NOT NULL,
    type VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    bytes MEDIUMBLOB NOT NULL,
    source VARCHAR(300) NOT NULL,
    licence VARCHAR(60) NOT NULL,
    stored_at DATETIME(6) NOT NULL,
    PRIMARY KEY (digest)
);

-- Which media a version shows: a candidate gets those of his form and no others.
CREATE TABLE exam_item_medium (
    version_id BIGINT NOT NULL,
    digest BINARY(32) NOT NULL,
    PRIMARY KEY (version_id, digest),
    CONSTRAINT exam_item_medium_version FOREIGN KEY (version_id) REFERENCES exam_item_version (id),
    CONSTRAINT exam_item_medium_medium FOREIGN KEY (digest) REFERENCES exam_medium (digest)
);
