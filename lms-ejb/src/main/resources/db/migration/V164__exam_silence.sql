-- The page of a sitting was not heard of for too long. attested is what the page says itself: so many milliseconds it lay open and
-- reached nobody; NULL when it says nothing, as a page that was closed.
ALTER TABLE exam_incident DROP CONSTRAINT exam_incident_kind;
ALTER TABLE exam_incident
    ADD COLUMN attested BIGINT NULL,
    ADD CONSTRAINT exam_incident_kind
        CHECK (kind IN ('LONG_WAIT', 'SILENCE', 'LATE_ANSWERS', 'IN_PAUSE', 'TAKEN_OVER', 'FOCUS_LOST')),
    ADD CONSTRAINT exam_incident_attested CHECK (attested IS NULL OR kind = 'SILENCE' AND attested BETWEEN 0 AND detail);
