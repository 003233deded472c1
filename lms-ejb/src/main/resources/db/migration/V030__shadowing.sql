-- What trainees watched beside an operator, and what their mentors say. Signed entries and recommendations never change.
CREATE TABLE shadow_entry (
    id BIGINT NOT NULL AUTO_INCREMENT,
    intake_id BIGINT NOT NULL,
    trainee_id BIGINT NOT NULL,
    step_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    held_on DATE NOT NULL,
    from_minute INT NOT NULL,
    to_minute INT NOT NULL,
    calls INT NOT NULL,
    topics VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcomes VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    strengths VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    well_done VARCHAR(600) NULL,
    guide VARCHAR(120) NULL,
    question VARCHAR(300) NULL,
    notes VARCHAR(2000) NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    written_at DATETIME(6) NOT NULL,
    decided_by BIGINT NULL,
    decided_at DATETIME(6) NULL,
    attention INT NULL,
    remark VARCHAR(600) NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (id),
    KEY shadow_entry_of_trainee (trainee_id, intake_id, held_on),
    CONSTRAINT shadow_entry_trainee FOREIGN KEY (intake_id, trainee_id)
        REFERENCES intake_trainee (intake_id, person_id),
    CONSTRAINT shadow_entry_state CHECK (state IN ('WAITING', 'RETURNED', 'SIGNED')),
    CONSTRAINT shadow_entry_time CHECK (from_minute >= 0 AND to_minute > from_minute AND to_minute <= 1440),
    CONSTRAINT shadow_entry_not_himself CHECK (decided_by <> trainee_id),
    CONSTRAINT shadow_entry_signed CHECK (state <> 'SIGNED'
        OR (decided_by IS NOT NULL AND decided_at IS NOT NULL AND attention BETWEEN 1 AND 5)),
    CONSTRAINT shadow_entry_returned CHECK (state <> 'RETURNED' OR (decided_by IS NOT NULL AND remark IS NOT NULL))
);

CREATE TABLE shadow_recommendation (
    id BIGINT NOT NULL AUTO_INCREMENT,
    intake_id BIGINT NOT NULL,
    trainee_id BIGINT NOT NULL,
    mentor_id BIGINT NOT NULL,
    yes BOOLEAN NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    given_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY shadow_recommendation_of_trainee (trainee_id, id),
    CONSTRAINT shadow_recommendation_not_himself CHECK (mentor_id <> trainee_id),
    CONSTRAINT shadow_recommendation_trainee FOREIGN KEY (intake_id, trainee_id)
        REFERENCES intake_trainee (intake_id, person_id)
);

CREATE VIEW v_shadowing_hours AS
    SELECT intake_id, trainee_id,
           SUM(CASE WHEN state = 'SIGNED' THEN to_minute - from_minute ELSE 0 END) AS signed_minutes,
           SUM(CASE WHEN state = 'SIGNED' THEN calls ELSE 0 END) AS signed_calls,
           SUM(CASE WHEN state = 'WAITING' THEN 1 ELSE 0 END) AS waiting_entries
      FROM shadow_entry GROUP BY intake_id, trainee_id;
