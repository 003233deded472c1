-- A right may give pauses, beside more minutes or instead of them: so many minutes in all for one sitting.
ALTER TABLE exam_accommodation ADD COLUMN pause_minutes INT NOT NULL DEFAULT 0;
ALTER TABLE exam_accommodation DROP CONSTRAINT exam_accommodation_percent;
ALTER TABLE exam_accommodation
    ADD CONSTRAINT exam_accommodation_percent CHECK (percent = 0 OR percent BETWEEN 5 AND 100),
    ADD CONSTRAINT exam_accommodation_pause CHECK (pause_minutes = 0 OR pause_minutes BETWEEN 5 AND 60),
    ADD CONSTRAINT exam_accommodation_something CHECK (percent > 0 OR pause_minutes > 0);

-- What a sitting may pause in all, how much of it is used or bound by the pause that runs, and the last pause: it runs until
-- paused_until. What it was for stands in the rows below.
ALTER TABLE exam_sitting
    ADD COLUMN pause_minutes INT NOT NULL DEFAULT 0,
    ADD COLUMN paused_seconds INT NOT NULL DEFAULT 0,
    ADD COLUMN pauses INT NOT NULL DEFAULT 0,
    ADD COLUMN paused_at DATETIME(6) NULL,
    ADD COLUMN paused_until DATETIME(6) NULL,
    ADD CONSTRAINT exam_sitting_pauses CHECK (pauses BETWEEN 0 AND 10),
    ADD CONSTRAINT exam_sitting_paused CHECK (paused_seconds BETWEEN 0 AND 60 * pause_minutes),
    ADD CONSTRAINT exam_sitting_pause_last CHECK ((pauses = 0) = (paused_at IS NULL)
        AND (pauses = 0) = (paused_until IS NULL) AND (paused_until IS NULL OR paused_until >= paused_at));

-- Which right gave a sitting its pauses. Rows are only added.
CREATE TABLE exam_pause_right (
    sitting_id BIGINT NOT NULL,
    accommodation_id BIGINT NOT NULL,
    minutes INT NOT NULL,
    given_at DATETIME(6) NOT NULL,
    PRIMARY KEY (sitting_id, accommodation_id),
    CONSTRAINT exam_pause_right_in FOREIGN KEY (sitting_id) REFERENCES exam_sitting (id),
    CONSTRAINT exam_pause_right_of FOREIGN KEY (accommodation_id) REFERENCES exam_accommodation (id),
    CONSTRAINT exam_pause_right_minutes CHECK (minutes BETWEEN 5 AND 60)
);

-- A pause of a sitting. It ends by itself at until_at, when what the candidate may pause is used up. Rows are only added.
CREATE TABLE exam_pause (
    sitting_id BIGINT NOT NULL,
    number INT NOT NULL,
    began_at DATETIME(6) NOT NULL,
    until_at DATETIME(6) NOT NULL,
    PRIMARY KEY (sitting_id, number),
    CONSTRAINT exam_pause_of FOREIGN KEY (sitting_id) REFERENCES exam_sitting (id),
    CONSTRAINT exam_pause_number CHECK (number BETWEEN 1 AND 10),
    CONSTRAINT exam_pause_length CHECK (until_at > began_at)
);

-- The candidate went on before that. Rows are only added.
CREATE TABLE exam_pause_end (
    sitting_id BIGINT NOT NULL,
    number INT NOT NULL,
    ended_at DATETIME(6) NOT NULL,
    PRIMARY KEY (sitting_id, number),
    CONSTRAINT exam_pause_end_of FOREIGN KEY (sitting_id, number) REFERENCES exam_pause (sitting_id, number)
);

-- Answers that were given while the clock stood are told apart from those that came too late.
ALTER TABLE exam_incident DROP CONSTRAINT exam_incident_kind;
ALTER TABLE exam_incident
    ADD CONSTRAINT exam_incident_kind
        CHECK (kind IN ('LONG_WAIT', 'LATE_ANSWERS', 'IN_PAUSE', 'TAKEN_OVER', 'FOCUS_LOST'));
