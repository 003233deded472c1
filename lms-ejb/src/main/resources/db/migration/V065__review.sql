-- Attestation: rule editions, campaigns, cases, frozen evidence, proposals, approvals, announcements, orders, payroll.
CREATE TABLE pay_rule_edition (
    id BIGINT NOT NULL AUTO_INCREMENT,
    rule_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version INT NOT NULL,
    valid_from DATE NOT NULL,
    digest BINARY(32) NOT NULL,
    canonical MEDIUMTEXT NOT NULL,
    imported_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT pay_rule_edition_once UNIQUE (rule_key, version)
);

CREATE TABLE campaign (
    id BIGINT NOT NULL AUTO_INCREMENT,
    centre_id BIGINT NOT NULL,
    name VARCHAR(120) NOT NULL,
    starts_on DATE NOT NULL,
    quarter_from DATE NOT NULL,
    quarter_to DATE NOT NULL,
    rule_id BIGINT NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    opened_by BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT campaign_name_once UNIQUE (centre_id, name),
    CONSTRAINT campaign_with_centre UNIQUE (id, centre_id),
    CONSTRAINT campaign_rule FOREIGN KEY (rule_id) REFERENCES pay_rule_edition (id),
    CONSTRAINT campaign_quarter CHECK (quarter_from < quarter_to)
);

-- The columns assessed_… are the last computation, for lists; what counts is the frozen evidence of the proposal.
CREATE TABLE review_case (
    id BIGINT NOT NULL AUTO_INCREMENT,
    campaign_id BIGINT NOT NULL,
    centre_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round INT NOT NULL,
    approvals INT NOT NULL,
    assessed_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    assessed_index DECIMAL(7, 4) NULL,
    assessed_category VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    assessed_step INT NULL,
    assessed_missing VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NULL,
    assessed_at DATETIME(6) NULL,
    version BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT review_case_person_once UNIQUE (campaign_id, person_id),
    CONSTRAINT review_case_with_person UNIQUE (id, person_id),
    CONSTRAINT review_case_campaign FOREIGN KEY (campaign_id, centre_id) REFERENCES campaign (id, centre_id),
    CONSTRAINT review_case_state CHECK (state IN ('OPEN', 'PROPOSED', 'APPROVED', 'ANNOUNCED', 'ORDERED')),
    CONSTRAINT review_case_counts CHECK (round >= 0 AND approvals >= 0),
    CONSTRAINT review_case_missing_is_no_index CHECK (assessed_state = 'RECOMMENDED' OR assessed_index IS NULL)
);
CREATE INDEX review_case_by_person ON review_case (person_id, state);
CREATE INDEX review_case_by_centre ON review_case (centre_id, state);

CREATE TABLE supervisor_mark (
    id BIGINT NOT NULL AUTO_INCREMENT,
    case_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    mark DECIMAL(5, 2) NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    marked_by BIGINT NOT NULL,
    marked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT supervisor_mark_case FOREIGN KEY (case_id, person_id) REFERENCES review_case (id, person_id),
    CONSTRAINT supervisor_mark_range CHECK (mark >= 0 AND mark <= 100),
    CONSTRAINT supervisor_mark_not_own CHECK (marked_by <> person_id)
);

-- Canonical bytes, never changed; the digest is printed on the order.
CREATE TABLE case_evidence (
    case_id BIGINT NOT NULL,
    round INT NOT NULL,
    canonical MEDIUMBLOB NOT NULL,
    digest BINARY(32) NOT NULL,
    frozen_at DATETIME(6) NOT NULL,
    frozen_by BIGINT NOT NULL,
    PRIMARY KEY (case_id, round),
    CONSTRAINT case_evidence_case FOREIGN KEY (case_id) REFERENCES review_case (id)
);

-- A proposal needs frozen evidence, never names a minus, and gives a reason where it leaves the recommendation.
CREATE TABLE case_proposal (
    id BIGINT NOT NULL AUTO_INCREMENT,
    case_id BIGINT NOT NULL,
    round INT NOT NULL,
    person_id BIGINT NOT NULL,
    proposer_id BIGINT NOT NULL,
    category VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    step INT NOT NULL,
    recommended_category VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recommended_step INT NOT NULL,
    index_value DECIMAL(7, 4) NOT NULL,
    reason VARCHAR(2000) NULL,
    effective_on DATE NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT case_proposal_round_once UNIQUE (case_id, round),
    CONSTRAINT case_proposal_with_case UNIQUE (id, case_id, person_id),
    CONSTRAINT case_proposal_with_people UNIQUE (id, proposer_id, person_id),
    CONSTRAINT case_proposal_case FOREIGN KEY (case_id, person_id) REFERENCES review_case (id, person_id),
    CONSTRAINT case_proposal_evidence FOREIGN KEY (case_id, round) REFERENCES case_evidence (case_id, round),
    CONSTRAINT case_proposal_not_own CHECK (proposer_id <> person_id),
    CONSTRAINT case_proposal_no_minus CHECK (step >= 0 AND step <= 9),
    CONSTRAINT case_proposal_deviation_has_reason CHECK (
        (category = recommended_category AND step = recommended_step) OR (reason IS NOT NULL AND reason <> ''))
);

-- Four eyes and more in the schema: the row repeats proposer and person; stage n follows stage n − 1.
CREATE TABLE case_approval (
    proposal_id BIGINT NOT NULL,
    stage INT NOT NULL,
    after_stage INT NULL,
    body VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    approver_id BIGINT NOT NULL,
    proposer_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    approved_at DATETIME(6) NOT NULL,
    PRIMARY KEY (proposal_id, stage),
    CONSTRAINT case_approval_people_differ UNIQUE (proposal_id, approver_id),
    CONSTRAINT case_approval_proposal FOREIGN KEY (proposal_id, proposer_id, person_id)
        REFERENCES case_proposal (id, proposer_id, person_id),
    CONSTRAINT case_approval_after FOREIGN KEY (proposal_id, after_stage) REFERENCES case_approval (proposal_id, stage),
    CONSTRAINT case_approval_four_eyes CHECK (approver_id <> proposer_id),
    CONSTRAINT case_approval_not_own CHECK (approver_id <> person_id),
    CONSTRAINT case_approval_in_order CHECK (
        (stage = 1 AND after_stage IS NULL) OR (stage > 1 AND after_stage IS NOT NULL AND after_stage = stage - 1))
);

CREATE TABLE case_return (
    proposal_id BIGINT NOT NULL,
    returned_by BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    proposer_id BIGINT NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    returned_at DATETIME(6) NOT NULL,
    PRIMARY KEY (proposal_id),
    CONSTRAINT case_return_proposal FOREIGN KEY (proposal_id, proposer_id, person_id)
        REFERENCES case_proposal (id, proposer_id, person_id),
    CONSTRAINT case_return_not_own CHECK (returned_by <> person_id),
    CONSTRAINT case_return_other_person CHECK (returned_by <> proposer_id)
);

CREATE TABLE case_announcement (
    case_id BIGINT NOT NULL,
    proposal_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    announced_at DATETIME(6) NOT NULL,
    announced_by BIGINT NOT NULL,
    appeal_until DATE NOT NULL,
    PRIMARY KEY (case_id),
    CONSTRAINT case_announcement_proposal FOREIGN KEY (proposal_id, case_id, person_id)
        REFERENCES case_proposal (id, case_id, person_id)
);

CREATE TABLE pay_order_number (
    centre_id BIGINT NOT NULL,
    year INT NOT NULL,
    last_number INT NOT NULL,
    PRIMARY KEY (centre_id, year)
);

CREATE TABLE pay_order (
    id BIGINT NOT NULL AUTO_INCREMENT,
    centre_id BIGINT NOT NULL,
    year INT NOT NULL,
    number INT NOT NULL,
    case_id BIGINT NOT NULL,
    proposal_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    step_before INT NOT NULL,
    step_after INT NOT NULL,
    effective_on DATE NOT NULL,
    facts MEDIUMBLOB NOT NULL,
    digest BINARY(32) NOT NULL,
    pdf MEDIUMBLOB NOT NULL,
    issued_at DATETIME(6) NOT NULL,
    issued_by BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT pay_order_number_once UNIQUE (centre_id, year, number),
    CONSTRAINT pay_order_case_once UNIQUE (case_id),
    CONSTRAINT pay_order_proposal FOREIGN KEY (proposal_id, case_id, person_id)
        REFERENCES case_proposal (id, case_id, person_id),
    CONSTRAINT pay_order_announced FOREIGN KEY (case_id) REFERENCES case_announcement (case_id),
    CONSTRAINT pay_order_never_minus CHECK (step_after >= step_before AND step_before >= 0),
    CONSTRAINT pay_order_not_own CHECK (issued_by <> person_id)
);
CREATE INDEX pay_order_by_person ON pay_order (person_id, id);

CREATE TABLE payroll_batch (
    id BIGINT NOT NULL AUTO_INCREMENT,
    centre_id BIGINT NOT NULL,
    orders INT NOT NULL,
    csv MEDIUMBLOB NOT NULL,
    digest BINARY(32) NOT NULL,
    exported_at DATETIME(6) NOT NULL,
    exported_by BIGINT NOT NULL,
    PRIMARY KEY (id)
);

-- The key is the order: an order goes to payroll once.
CREATE TABLE payroll_delivery (
    order_id BIGINT NOT NULL,
    batch_id BIGINT NOT NULL,
    PRIMARY KEY (order_id),
    CONSTRAINT payroll_delivery_order FOREIGN KEY (order_id) REFERENCES pay_order (id),
    CONSTRAINT payroll_delivery_batch FOREIGN KEY (batch_id) REFERENCES payroll_batch (id)
);
