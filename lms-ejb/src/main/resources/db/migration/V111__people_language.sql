-- The language a person works in: what compares groups by language reads it here.
CREATE VIEW v_people_language AS
    SELECT p.id AS person_id, p.preferred_language FROM person p;
