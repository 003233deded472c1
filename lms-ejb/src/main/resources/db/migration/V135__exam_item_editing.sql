-- What the content files say of an item that was edited in the system: the edited version stays, the files' content waits
-- here until a trainer has looked at it. One row an item, the newest content of the files.
CREATE TABLE exam_item_conflict (
    item_id BIGINT NOT NULL,
    canonical MEDIUMBLOB NOT NULL,
    digest BINARY(32) NOT NULL,
    found_at DATETIME(6) NOT NULL,
    PRIMARY KEY (item_id),
    CONSTRAINT exam_item_conflict_item FOREIGN KEY (item_id) REFERENCES exam_item (id)
);

-- What a fact says, besides whether somebody vouches for it: whoever writes an item that rests on it reads it there.
CREATE OR REPLACE VIEW v_guide_fact AS
    SELECT f.id AS fact_id, f.fact_key, f.edition, f.category, f.provenance,
           (SELECT MAX(v.review_by) FROM fact_verification v WHERE v.fact_id = f.id) AS verified_until,
           f.text_ru, f.text_uz, f.text_en
      FROM fact_edition f
     WHERE f.edition = (SELECT MAX(o.edition) FROM fact_edition o WHERE o.fact_key = f.fact_key);
