-- A panel of judges that sets the cut score of a blueprint. open_blueprint repeats blueprint_id while the panel is at work,
-- so that a centre has one at a time for an exam. The adjustment of the cut is decided before the last round is closed, that
-- is before anybody sees a figure.
CREATE TABLE exam_panel (
    id BIGINT NOT NULL AUTO_INCREMENT,
    centre_id BIGINT NOT NULL,
    blueprint_id BIGINT NOT NULL,
    edition_id BIGINT NOT NULL,
    leader_id BIGINT NOT NULL,
    definition VARCHAR(4000) NOT NULL,
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    round1_closed_at DATETIME(6) NULL,
    round2_opened_at DATETIME(6) NULL,
    round2_closed_at DATETIME(6) NULL,
    adjustment SMALLINT NULL,
    adjustment_reason VARCHAR(2000) NULL,
    adjusted_at DATETIME(6) NULL,
    withdrawn_at DATETIME(6) NULL,
    withdrawn_by BIGINT NULL,
    withdrawal_reason VARCHAR(1000) NULL,
    open_blueprint BIGINT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_panel_one_running UNIQUE (centre_id, open_blueprint),
    CONSTRAINT exam_panel_with_leader UNIQUE (id, leader_id),
    CONSTRAINT exam_panel_blueprint FOREIGN KEY (blueprint_id) REFERENCES exam_blueprint (id),
    CONSTRAINT exam_panel_edition FOREIGN KEY (edition_id) REFERENCES exam_blueprint_edition (id),
    CONSTRAINT exam_panel_state CHECK (state IN
        ('ROUND1', 'DISCUSSION', 'ROUND2', 'CLOSED', 'PROPOSED', 'APPROVED', 'WITHDRAWN')),
    CONSTRAINT exam_panel_running CHECK ((open_blueprint IS NULL) = (state IN ('APPROVED', 'WITHDRAWN'))),
    CONSTRAINT exam_panel_rounds CHECK (state IN ('ROUND1', 'WITHDRAWN') OR round1_closed_at IS NOT NULL),
    CONSTRAINT exam_panel_closed CHECK (state IN ('ROUND1', 'DISCUSSION', 'ROUND2', 'WITHDRAWN')
        OR (round2_closed_at IS NOT NULL AND adjustment IS NOT NULL)),
    CONSTRAINT exam_panel_adjustment CHECK ((adjustment IS NULL AND adjustment_reason IS NULL AND adjusted_at IS NULL)
        OR (adjustment BETWEEN -1 AND 1 AND adjustment_reason IS NOT NULL AND adjusted_at IS NOT NULL)),
    CONSTRAINT exam_panel_adjusted_before CHECK (round2_closed_at IS NULL OR adjusted_at IS NULL
        OR adjusted_at <= round2_closed_at),
    CONSTRAINT exam_panel_withdrawn CHECK ((state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)
        AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);

-- Who has which part. Nobody has two: who leads or judges can't approve, and who approves has not judged. A judge's number
-- is drawn, and is all that stands beside his ratings.
CREATE TABLE exam_panel_part (
    id BIGINT NOT NULL AUTO_INCREMENT,
    panel_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    part VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number SMALLINT NULL,
    released_at DATETIME(6) NULL,
    release_reason VARCHAR(1000) NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_panel_part_once UNIQUE (panel_id, person_id),
    CONSTRAINT exam_panel_part_number UNIQUE (panel_id, number),
    CONSTRAINT exam_panel_part_as UNIQUE (panel_id, person_id, part),
    KEY exam_panel_part_person (person_id, part),
    CONSTRAINT exam_panel_part_panel FOREIGN KEY (panel_id) REFERENCES exam_panel (id),
    CONSTRAINT exam_panel_part_known CHECK (part IN ('LEADER', 'JUDGE', 'APPROVER')),
    CONSTRAINT exam_panel_part_numbered CHECK ((part = 'JUDGE') = (number IS NOT NULL)),
    CONSTRAINT exam_panel_part_released CHECK ((released_at IS NULL) = (release_reason IS NULL)
        AND (released_at IS NULL OR part = 'JUDGE'))
);

-- The item versions that are rated, in their order; places count from 1.
CREATE TABLE exam_panel_item (
    panel_id BIGINT NOT NULL,
    place SMALLINT NOT NULL,
    version_id BIGINT NOT NULL,
    PRIMARY KEY (panel_id, place),
    CONSTRAINT exam_panel_item_once UNIQUE (panel_id, version_id),
    CONSTRAINT exam_panel_item_panel FOREIGN KEY (panel_id) REFERENCES exam_panel (id),
    CONSTRAINT exam_panel_item_version FOREIGN KEY (version_id) REFERENCES exam_item_version (id)
);

-- Append-only: a changed rating is the next revision. The round is open as long as the panel's state says so.
CREATE TABLE exam_panel_rating (
    id BIGINT NOT NULL AUTO_INCREMENT,
    panel_id BIGINT NOT NULL,
    round SMALLINT NOT NULL,
    place SMALLINT NOT NULL,
    judge_id BIGINT NOT NULL,
    part VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'JUDGE',
    revision INT NOT NULL,
    percent SMALLINT NOT NULL,
    rated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_panel_rating_once UNIQUE (panel_id, round, judge_id, place, revision),
    CONSTRAINT exam_panel_rating_item FOREIGN KEY (panel_id, place) REFERENCES exam_panel_item (panel_id, place),
    CONSTRAINT exam_panel_rating_judge FOREIGN KEY (panel_id, judge_id, part)
        REFERENCES exam_panel_part (panel_id, person_id, part),
    CONSTRAINT exam_panel_rating_by_judge CHECK (part = 'JUDGE'),
    CONSTRAINT exam_panel_rating_round CHECK (round IN (1, 2)),
    CONSTRAINT exam_panel_rating_revision CHECK (revision > 0),
    CONSTRAINT exam_panel_rating_percent CHECK (percent BETWEEN 0 AND 100)
);

-- What a judge would accept, for the compromises of Hofstee (cuts and shares failing) and Beuk (cut and share passing), in
-- percent; append-only as the ratings.
CREATE TABLE exam_panel_bounds (
    id BIGINT NOT NULL AUTO_INCREMENT,
    panel_id BIGINT NOT NULL,
    judge_id BIGINT NOT NULL,
    part VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'JUDGE',
    revision INT NOT NULL,
    min_cut SMALLINT NOT NULL,
    max_cut SMALLINT NOT NULL,
    min_failing SMALLINT NOT NULL,
    max_failing SMALLINT NOT NULL,
    beuk_cut SMALLINT NOT NULL,
    beuk_passing SMALLINT NOT NULL,
    given_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT exam_panel_bounds_once UNIQUE (panel_id, judge_id, revision),
    CONSTRAINT exam_panel_bounds_judge FOREIGN KEY (panel_id, judge_id, part)
        REFERENCES exam_panel_part (panel_id, person_id, part),
    CONSTRAINT exam_panel_bounds_by_judge CHECK (part = 'JUDGE'),
    CONSTRAINT exam_panel_bounds_revision CHECK (revision > 0),
    CONSTRAINT exam_panel_bounds_cut CHECK (min_cut BETWEEN 0 AND 100 AND max_cut BETWEEN min_cut AND 100),
    CONSTRAINT exam_panel_bounds_failing CHECK (min_failing BETWEEN 0 AND 100
        AND max_failing BETWEEN min_failing AND 100),
    CONSTRAINT exam_panel_bounds_beuk CHECK (beuk_cut BETWEEN 0 AND 100 AND beuk_passing BETWEEN 0 AND 100)
);

-- The leader proposes the cut of round 2, moved by the adjustment; figures as they were then. The explanation is the panel's
-- where Hofstee's compromise lies far away.
CREATE TABLE exam_panel_proposal (
    panel_id BIGINT NOT NULL,
    number INT NOT NULL,
    proposer_id BIGINT NOT NULL,
    cut_over BIGINT NOT NULL,
    cut_under BIGINT NOT NULL,
    points INT NOT NULL,
    panel_error DOUBLE NOT NULL,
    adjustment SMALLINT NOT NULL,
    explanation VARCHAR(2000) NULL,
    proposed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (panel_id, number),
    CONSTRAINT exam_panel_proposal_by UNIQUE (panel_id, number, proposer_id),
    CONSTRAINT exam_panel_proposal_leader FOREIGN KEY (panel_id, proposer_id) REFERENCES exam_panel (id, leader_id),
    CONSTRAINT exam_panel_proposal_cut CHECK (cut_over >= 0 AND cut_under > 0 AND points > 0 AND panel_error >= 0
        AND adjustment BETWEEN -1 AND 1)
);

CREATE TABLE exam_panel_return (
    panel_id BIGINT NOT NULL,
    number INT NOT NULL,
    proposer_id BIGINT NOT NULL,
    returned_by BIGINT NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    returned_at DATETIME(6) NOT NULL,
    PRIMARY KEY (panel_id, number),
    CONSTRAINT exam_panel_return_proposal FOREIGN KEY (panel_id, number, proposer_id)
        REFERENCES exam_panel_proposal (panel_id, number, proposer_id),
    CONSTRAINT exam_panel_return_four_eyes CHECK (returned_by <> proposer_id)
);

-- An approved standard: two signers, two persons, neither of them a judge. The newest of a centre's holds for a blueprint.
CREATE TABLE exam_standard (
    id BIGINT NOT NULL AUTO_INCREMENT,
    panel_id BIGINT NOT NULL,
    number INT NOT NULL,
    centre_id BIGINT NOT NULL,
    blueprint_id BIGINT NOT NULL,
    proposer_id BIGINT NOT NULL,
    approver_id BIGINT NOT NULL,
    part VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'APPROVER',
    shift DOUBLE NOT NULL,
    approved_on DATE NOT NULL,
    approved_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY exam_standard_newest (centre_id, blueprint_id, id),
    CONSTRAINT exam_standard_panel_once UNIQUE (panel_id),
    CONSTRAINT exam_standard_proposal FOREIGN KEY (panel_id, number, proposer_id)
        REFERENCES exam_panel_proposal (panel_id, number, proposer_id),
    CONSTRAINT exam_standard_approver FOREIGN KEY (panel_id, approver_id, part)
        REFERENCES exam_panel_part (panel_id, person_id, part),
    CONSTRAINT exam_standard_as_approver CHECK (part = 'APPROVER'),
    CONSTRAINT exam_standard_four_eyes CHECK (approver_id <> proposer_id)
);

-- The mean rating of each item version, exact: rating_over ÷ rating_under percent of the item's points.
CREATE TABLE exam_standard_rating (
    standard_id BIGINT NOT NULL,
    version_id BIGINT NOT NULL,
    rating_over BIGINT NOT NULL,
    rating_under BIGINT NOT NULL,
    PRIMARY KEY (standard_id, version_id),
    CONSTRAINT exam_standard_rating_standard FOREIGN KEY (standard_id) REFERENCES exam_standard (id),
    CONSTRAINT exam_standard_rating_version FOREIGN KEY (version_id) REFERENCES exam_item_version (id),
    CONSTRAINT exam_standard_rating_percent CHECK (rating_under > 0 AND rating_over BETWEEN 0 AND 100 * rating_under)
);

-- What forms are checked by and their cut is made of: the ratings of the standard that holds. shift is what the adjustment
-- adds to the cut for each point of a form.
CREATE VIEW v_exam_standard_rating AS
SELECT s.centre_id, s.blueprint_id, s.id AS standard_id, s.panel_id, s.approved_on, s.shift, r.version_id, r.rating_over,
       r.rating_under
FROM exam_standard s
JOIN exam_standard_rating r ON r.standard_id = s.id
WHERE s.id = (SELECT MAX(n.id) FROM exam_standard n
              WHERE n.centre_id = s.centre_id AND n.blueprint_id = s.blueprint_id);
