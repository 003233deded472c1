-- How often a candidate has played a recording whose plays are limited; append-only, each play once however often it is told.
CREATE TABLE exam_play (
    sitting_id BIGINT NOT NULL,
    place SMALLINT NOT NULL,
    play INT NOT NULL,
    told_at DATETIME(6) NOT NULL,
    PRIMARY KEY (sitting_id, place, play),
    CONSTRAINT exam_play_sitting FOREIGN KEY (sitting_id) REFERENCES exam_sitting (id),
    CONSTRAINT exam_play_number CHECK (play BETWEEN 1 AND 5)
);
