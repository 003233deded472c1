-- Who wrote an item that came with a pack: the pack itself, by the name and the edition that the head of its file says. Kept
-- with each version when it is imported; a person never stands here.
CREATE TABLE exam_item_origin (
    version_id BIGINT NOT NULL,
    author VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    file_name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition INT NOT NULL,
    PRIMARY KEY (version_id),
    CONSTRAINT exam_item_origin_version FOREIGN KEY (version_id) REFERENCES exam_item_version (id),
    CONSTRAINT exam_item_origin_pack CHECK (author NOT LIKE 'p:%'),
    CONSTRAINT exam_item_origin_edition CHECK (edition >= 1)
);

-- Somebody of a centre has read a version that came with a pack and found it sound for his centre. Rows are only added. author
-- is the sign of who wrote the version, as far as a person did: nobody reviews himself.
CREATE TABLE exam_item_review (
    id BIGINT NOT NULL AUTO_INCREMENT,
    version_id BIGINT NOT NULL,
    centre_id BIGINT NOT NULL,
    shipped BOOLEAN NOT NULL,
    reviewer_id BIGINT NOT NULL,
    author VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    reviewed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_item_review_once UNIQUE (version_id, centre_id),
    KEY exam_item_review_centre (centre_id),
    CONSTRAINT exam_item_review_version FOREIGN KEY (version_id, shipped) REFERENCES exam_item_version (id, shipped),
    CONSTRAINT exam_item_review_shipped CHECK (shipped = TRUE),
    CONSTRAINT exam_item_review_own CHECK (author IS NULL OR author <> CONCAT('p:', reviewer_id))
);
