-- Answers that people mark: each rater by himself, in halves of a point, never his own. What the raters come to stands in
-- exam_mark once it is settled, without a name, because then the rule has spoken.
ALTER TABLE exam_sitting ADD CONSTRAINT exam_sitting_owner UNIQUE (id, person_id);

CREATE TABLE exam_rating (
    id BIGINT NOT NULL AUTO_INCREMENT,
    sitting_id BIGINT NOT NULL,
    candidate_id BIGINT NOT NULL,
    place SMALLINT NOT NULL,
    rater_id BIGINT NOT NULL,
    points DECIMAL(7, 1) NOT NULL,
    note VARCHAR(1000) NOT NULL,
    rated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_rating_once UNIQUE (sitting_id, place, rater_id),
    CONSTRAINT exam_rating_not_himself CHECK (rater_id <> candidate_id),
    CONSTRAINT exam_rating_points CHECK (points >= 0),
    CONSTRAINT exam_rating_of_sitting FOREIGN KEY (sitting_id, candidate_id) REFERENCES exam_sitting (id, person_id)
);
