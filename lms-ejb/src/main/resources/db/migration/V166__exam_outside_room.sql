-- What comes from outside the networks of a room is told to its invigilator, and an answer among it is kept as evidence.
ALTER TABLE exam_incident DROP CONSTRAINT exam_incident_kind;
ALTER TABLE exam_incident
    ADD CONSTRAINT exam_incident_kind
        CHECK (kind IN ('LONG_WAIT', 'SILENCE', 'LATE_ANSWERS', 'IN_PAUSE', 'TAKEN_OVER', 'FOCUS_LOST', 'OUTSIDE_ROOM'));

ALTER TABLE exam_evidence ADD COLUMN outside BOOLEAN NOT NULL DEFAULT FALSE;
