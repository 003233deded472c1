-- What the drawing asks of a version besides: repeated from canonical, whose fields are length and bytes one after the
-- other. Before the cognitive level stand the format and six texts: key, pool, kind, category, area, competence.
ALTER TABLE exam_item_version
    ADD COLUMN level VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    ADD COLUMN difficulty SMALLINT NOT NULL DEFAULT 3,
    ADD COLUMN reading INT NOT NULL DEFAULT 5,
    ADD CONSTRAINT exam_item_version_difficulty CHECK (difficulty BETWEEN 1 AND 5);
UPDATE exam_item_version SET reading = reading + 4 + CONV(HEX(SUBSTRING(canonical, reading, 4)), 16, 10);
UPDATE exam_item_version SET reading = reading + 4 + CONV(HEX(SUBSTRING(canonical, reading, 4)), 16, 10);
UPDATE exam_item_version SET reading = reading + 4 + CONV(HEX(SUBSTRING(canonical, reading, 4)), 16, 10);
UPDATE exam_item_version SET reading = reading + 4 + CONV(HEX(SUBSTRING(canonical, reading, 4)), 16, 10);
UPDATE exam_item_version SET reading = reading + 4 + CONV(HEX(SUBSTRING(canonical, reading, 4)), 16, 10);
UPDATE exam_item_version SET reading = reading + 4 + CONV(HEX(SUBSTRING(canonical, reading, 4)), 16, 10);
UPDATE exam_item_version
SET level = CONVERT(SUBSTRING(canonical, reading + 4, CONV(HEX(SUBSTRING(canonical, reading, 4)), 16, 10)) USING ascii),
    difficulty = CONV(HEX(SUBSTRING(canonical,
        reading + 4 + CONV(HEX(SUBSTRING(canonical, reading, 4)), 16, 10), 4)), 16, 10);
ALTER TABLE exam_item_version
    DROP COLUMN reading,
    ALTER COLUMN level DROP DEFAULT,
    ALTER COLUMN difficulty DROP DEFAULT,
    ADD CONSTRAINT exam_item_version_shipped UNIQUE (id, shipped);

-- The life of a version, which changes while the version doesn't. Who wrote and who read it is the sign of a person (p:17)
-- or a name from a file. Nobody reviews himself, and what is not a sample needs a reviewer before it is used. forms is the
-- exposure: on how many forms the version has stood. facility is the share of the points earned on first tries.
CREATE TABLE exam_item_life (
    version_id BIGINT NOT NULL,
    shipped BOOLEAN NOT NULL,
    status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    author VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    reviewer VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    rating_over BIGINT NULL,
    rating_under BIGINT NULL,
    forms INT NOT NULL DEFAULT 0,
    tries INT NOT NULL DEFAULT 0,
    facility DOUBLE NULL,
    file_digest BINARY(32) NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (version_id),
    CONSTRAINT exam_item_life_version FOREIGN KEY (version_id, shipped) REFERENCES exam_item_version (id, shipped),
    CONSTRAINT exam_item_life_status CHECK (status IN ('draft', 'reviewed', 'pilot', 'operational', 'retired')),
    CONSTRAINT exam_item_life_own CHECK (reviewer IS NULL OR (author IS NOT NULL AND reviewer <> author)),
    CONSTRAINT exam_item_life_reviewed CHECK (shipped OR status IN ('draft', 'retired') OR reviewer IS NOT NULL),
    CONSTRAINT exam_item_life_rating CHECK ((rating_over IS NULL AND rating_under IS NULL)
        OR (rating_under > 0 AND rating_over >= 0 AND rating_over <= 100 * rating_under)),
    CONSTRAINT exam_item_life_facility CHECK (facility IS NULL OR (facility BETWEEN 0 AND 1 AND tries > 0))
);
INSERT INTO exam_item_life (version_id, shipped, status, forms, changed_at)
SELECT v.id, v.shipped, IF(v.shipped, 'operational', 'draft'), COUNT(fi.form_id), v.published_at
FROM exam_item_version v LEFT JOIN exam_form_item fi ON fi.version_id = v.id
GROUP BY v.id, v.shipped, v.published_at;

-- Items that never share a form, each pair once, the smaller id first.
CREATE TABLE exam_item_enemy (
    item_id BIGINT NOT NULL,
    enemy_id BIGINT NOT NULL,
    PRIMARY KEY (item_id, enemy_id),
    CONSTRAINT exam_item_enemy_item FOREIGN KEY (item_id) REFERENCES exam_item (id),
    CONSTRAINT exam_item_enemy_enemy FOREIGN KEY (enemy_id) REFERENCES exam_item (id),
    CONSTRAINT exam_item_enemy_once CHECK (item_id < enemy_id)
);
