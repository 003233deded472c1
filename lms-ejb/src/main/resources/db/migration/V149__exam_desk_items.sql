-- What of the guide others may name: the entries that are not withdrawn.
CREATE VIEW v_guide_entry AS
    SELECT DISTINCT g.kind, g.entry_key FROM guide_edition g WHERE NOT g.withdrawn;

-- When the browser of a candidate had a question with a clock of its own open: each opening, each sign of life and each
-- leaving by the server's time; append-only. The clock is counted from these alone.
CREATE TABLE exam_item_contact (
    sitting_id BIGINT NOT NULL,
    place SMALLINT NOT NULL,
    number INT NOT NULL,
    kind VARCHAR(5) NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    PRIMARY KEY (sitting_id, place, number),
    CONSTRAINT exam_item_contact_sitting FOREIGN KEY (sitting_id) REFERENCES exam_sitting (id),
    CONSTRAINT exam_item_contact_kind CHECK (kind IN ('OPEN', 'BEAT', 'LEAVE'))
);
