-- MySQL 9.7 doesn't check a foreign key of several columns into its own table; MariaDB does. So that both hold to the order
-- of approvals, a finished stage has a row in a table of its own, and the next approval refers to that.
CREATE TABLE case_stage_done (
    proposal_id BIGINT NOT NULL,
    stage INT NOT NULL,
    PRIMARY KEY (proposal_id, stage),
    CONSTRAINT case_stage_done_approved FOREIGN KEY (proposal_id, stage) REFERENCES case_approval (proposal_id, stage)
);

INSERT INTO case_stage_done (proposal_id, stage) SELECT proposal_id, stage FROM case_approval;

ALTER TABLE case_approval DROP FOREIGN KEY case_approval_after;

ALTER TABLE case_approval ADD CONSTRAINT case_approval_after_done
    FOREIGN KEY (proposal_id, after_stage) REFERENCES case_stage_done (proposal_id, stage);
