-- What first tries say of an exam, computed beside the pages. A row waits, is worked on, and is ready for ever: new results
-- make a new row. results counts the results of announced first tries it was asked for; it is out of date when they are
-- another number. pending is there while the row waits or is worked on, so that one exam has one such row.
CREATE TABLE exam_figures (
    id BIGINT NOT NULL AUTO_INCREMENT,
    centre_id BIGINT NOT NULL,
    blueprint_id BIGINT NOT NULL,
    number INT NOT NULL,
    method INT NOT NULL,
    results INT NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pending BOOLEAN NULL,
    progress SMALLINT NOT NULL,
    queued_at DATETIME(6) NOT NULL,
    beat_at DATETIME(6) NULL,
    done_at DATETIME(6) NULL,
    sittings INT NULL,
    data_digest BINARY(32) NULL,
    picture MEDIUMTEXT NULL,
    PRIMARY KEY (id),
    KEY exam_figures_state (state, queued_at),
    CONSTRAINT exam_figures_number UNIQUE (centre_id, blueprint_id, number),
    CONSTRAINT exam_figures_one_pending UNIQUE (centre_id, blueprint_id, pending),
    CONSTRAINT exam_figures_blueprint FOREIGN KEY (blueprint_id) REFERENCES exam_blueprint (id),
    CONSTRAINT exam_figures_state CHECK (state IN ('WAITING', 'RUNNING', 'READY', 'FAILED')),
    CONSTRAINT exam_figures_pending CHECK ((state IN ('WAITING', 'RUNNING')) = (pending IS NOT NULL)),
    CONSTRAINT exam_figures_ready CHECK ((state = 'READY') = (picture IS NOT NULL)
        AND (picture IS NULL) = (data_digest IS NULL)),
    CONSTRAINT exam_figures_progress CHECK (progress BETWEEN 0 AND 100)
);

CREATE TABLE exam_figures_item (
    figures_id BIGINT NOT NULL,
    version_id BIGINT NOT NULL,
    picture TEXT NOT NULL,
    PRIMARY KEY (figures_id, version_id),
    KEY exam_figures_item_version (version_id),
    CONSTRAINT exam_figures_item_figures FOREIGN KEY (figures_id) REFERENCES exam_figures (id),
    CONSTRAINT exam_figures_item_version FOREIGN KEY (version_id) REFERENCES exam_item_version (id)
);
