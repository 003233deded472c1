-- An outage of one room; null: of the whole centre.
ALTER TABLE exam_outage
    ADD COLUMN room_id BIGINT NULL,
    ADD CONSTRAINT exam_outage_room FOREIGN KEY (room_id) REFERENCES exam_room (id);
