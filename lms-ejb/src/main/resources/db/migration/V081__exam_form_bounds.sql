-- How a form was compared before somebody sat it, and what passes it where the panel's ratings of its items are the rule.
ALTER TABLE exam_form
    ADD COLUMN checked_by VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'not-checked',
    ADD COLUMN worth DOUBLE NULL,
    ADD COLUMN reference DOUBLE NULL,
    ADD COLUMN cut INT NULL,
    ADD CONSTRAINT exam_form_checked_by CHECK (checked_by IN ('angoff', 'facility', 'not-checked')),
    ADD CONSTRAINT exam_form_checked CHECK ((checked_by = 'not-checked') = (worth IS NULL)
        AND (worth IS NULL) = (reference IS NULL));

-- scored is false for an item on trial. The rating is the panel's as it was when the form was drawn.
ALTER TABLE exam_form_item
    ADD COLUMN scored BOOLEAN NOT NULL DEFAULT TRUE,
    ADD COLUMN rating_over BIGINT NULL,
    ADD COLUMN rating_under BIGINT NULL;

-- What a form followed from besides its seed: with both it can be drawn again. packed is zlib of the canonical bytes, which
-- the digest covers.
CREATE TABLE exam_form_basis (
    form_id BIGINT NOT NULL,
    packed MEDIUMBLOB NOT NULL,
    digest BINARY(32) NOT NULL,
    PRIMARY KEY (form_id),
    CONSTRAINT exam_form_basis_form FOREIGN KEY (form_id) REFERENCES exam_form (id)
);

-- The forms of the hour that others must not share too much of, by centre, with the ids of their items, 8 bytes each. turn
-- tells in which order they were settled; what is older than an hour is removed.
CREATE TABLE exam_form_hour (
    centre_id BIGINT NOT NULL,
    turn BIGINT NOT NULL,
    form_id BIGINT NOT NULL,
    drawn_at DATETIME(6) NOT NULL,
    item_ids VARBINARY(2000) NOT NULL,
    PRIMARY KEY (centre_id, turn),
    CONSTRAINT exam_form_hour_form FOREIGN KEY (form_id) REFERENCES exam_form (id)
);

-- How often each version was drawn since the bank or the blueprint changed last. Anew with every change: what was used often
-- under another bank would else forbid forms that this one could give for ever.
CREATE TABLE exam_form_exposure (
    edition_id BIGINT NOT NULL,
    bank_digest BINARY(32) NOT NULL,
    version_id BIGINT NOT NULL,
    forms INT NOT NULL,
    PRIMARY KEY (edition_id, bank_digest, version_id),
    CONSTRAINT exam_form_exposure_edition FOREIGN KEY (edition_id) REFERENCES exam_blueprint_edition (id),
    CONSTRAINT exam_form_exposure_version FOREIGN KEY (version_id) REFERENCES exam_item_version (id)
);

-- One row: who settles a form that must differ from those of others holds it until he commits. It is there from the
-- beginning, because two who make a row at once lock each other out.
CREATE TABLE exam_form_turn (
    one TINYINT NOT NULL,
    turn BIGINT NOT NULL,
    PRIMARY KEY (one),
    CONSTRAINT exam_form_turn_one CHECK (one = 1)
);
INSERT INTO exam_form_turn (one, turn) VALUES (1, 0);

-- The whole points that had to be reached where the panel's ratings were the rule; null where a percentage was.
ALTER TABLE exam_result ADD COLUMN cut INT NULL;
