-- How a form was compared before somebody sat it, and what passes it where the panel's ratings of its items are the rule.
-- centre_id and item_ids (8 bytes each) are there where others must not share too much of it: see exam_form_turn.
ALTER TABLE exam_form
    ADD COLUMN checked_by VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'not-checked',
    ADD COLUMN worth DOUBLE NULL,
    ADD COLUMN reference DOUBLE NULL,
    ADD COLUMN cut INT NULL,
    ADD COLUMN centre_id BIGINT NULL,
    ADD COLUMN item_ids VARBINARY(2000) NULL,
    ADD KEY exam_form_hour (centre_id, drawn_at),
    ADD CONSTRAINT exam_form_checked_by CHECK (checked_by IN ('angoff', 'facility', 'not-checked')),
    ADD CONSTRAINT exam_form_checked CHECK ((checked_by = 'not-checked') = (worth IS NULL)
        AND (worth IS NULL) = (reference IS NULL)),
    ADD CONSTRAINT exam_form_hour_whole CHECK ((centre_id IS NULL) = (item_ids IS NULL));

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

-- One row a centre: who draws a form that must differ from those of the hour holds it until his is stored.
CREATE TABLE exam_form_turn (
    centre_id BIGINT NOT NULL,
    turn BIGINT NOT NULL,
    PRIMARY KEY (centre_id)
);

-- The whole points that had to be reached where the panel's ratings were the rule; null where a percentage was.
ALTER TABLE exam_result ADD COLUMN cut INT NULL;
