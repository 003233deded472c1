-- Raw counts of a quarter, imported batch by batch and never changed: a later batch speaks for the persons it names.
CREATE TABLE kpi_batch (
    id BIGINT NOT NULL AUTO_INCREMENT,
    centre_id BIGINT NOT NULL,
    quarter_from DATE NOT NULL,
    quarter_to DATE NOT NULL,
    file_name VARCHAR(120) NOT NULL,
    digest BINARY(32) NOT NULL,
    persons INT NOT NULL,
    imported_at DATETIME(6) NOT NULL,
    imported_by BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT kpi_batch_same_file_once UNIQUE (centre_id, quarter_from, digest),
    CONSTRAINT kpi_batch_quarter CHECK (quarter_from < quarter_to)
);

-- NULL is "not counted", never 0.
CREATE TABLE kpi_quarter (
    batch_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    handled BIGINT NULL,
    talk_s BIGINT NULL,
    hold_s BIGINT NULL,
    wrap_s BIGINT NULL,
    in_schedule_min BIGINT NULL,
    scheduled_min BIGINT NULL,
    fields_correct BIGINT NULL,
    fields_mandatory BIGINT NULL,
    requests_reopened BIGINT NULL,
    requests_closed BIGINT NULL,
    PRIMARY KEY (batch_id, person_id),
    CONSTRAINT kpi_quarter_batch FOREIGN KEY (batch_id) REFERENCES kpi_batch (id),
    CONSTRAINT kpi_quarter_counts CHECK (
        COALESCE(handled, 0) >= 0 AND COALESCE(talk_s, 0) >= 0 AND COALESCE(hold_s, 0) >= 0
        AND COALESCE(wrap_s, 0) >= 0 AND COALESCE(in_schedule_min, 0) >= 0 AND COALESCE(fields_correct, 0) >= 0
        AND COALESCE(requests_reopened, 0) >= 0),
    CONSTRAINT kpi_quarter_schedule CHECK (in_schedule_min <= scheduled_min),
    CONSTRAINT kpi_quarter_fields CHECK (fields_correct <= fields_mandatory),
    CONSTRAINT kpi_quarter_requests CHECK (requests_reopened <= requests_closed)
);

CREATE INDEX kpi_quarter_person ON kpi_quarter (person_id, batch_id);

-- The bands of a rule's edition, for the page that explains a person's figures.
CREATE TABLE kpi_band_edition (
    id BIGINT NOT NULL AUTO_INCREMENT,
    rule_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    rule_version INT NOT NULL,
    valid_from DATE NOT NULL,
    bands MEDIUMTEXT NOT NULL,
    imported_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT kpi_band_edition_once UNIQUE (rule_key, rule_version)
);
