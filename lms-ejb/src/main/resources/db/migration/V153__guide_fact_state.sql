-- What tells whether something became known of facts since somebody looked: both tables only grow. The counts tell of a row
-- that was written before the newest one and seen after it.
CREATE VIEW v_guide_fact_state AS
    SELECT (SELECT COUNT(*) FROM fact_edition) AS editions,
           (SELECT COALESCE(MAX(f.id), 0) FROM fact_edition f) AS newest_edition,
           (SELECT COUNT(*) FROM fact_verification) AS verifications,
           (SELECT COALESCE(MAX(v.id), 0) FROM fact_verification v) AS newest_verification;
