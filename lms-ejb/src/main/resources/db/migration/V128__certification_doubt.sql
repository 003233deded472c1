-- A result that a certificate or the way to one rests on was a pass and is none in its new version. Nothing is taken away by
-- itself: until somebody decides, the version before counts. STANDS: it counts for ever. FALLS: the new one does, and a
-- certificate is revoked. MOOT: a later version passes again.
CREATE TABLE certification_doubt (
    id BIGINT NOT NULL AUTO_INCREMENT,
    person_id BIGINT NOT NULL,
    centre_id BIGINT NOT NULL,
    candidacy_id BIGINT NOT NULL,
    certificate_id BIGINT NULL,
    sitting_id BIGINT NOT NULL,
    edition INT NOT NULL,
    because VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    raised_at DATETIME(6) NOT NULL,
    decision VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
    reason VARCHAR(500) NULL,
    decided_by BIGINT NULL,
    decided_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY certification_doubt_person (person_id),
    KEY certification_doubt_centre (centre_id, id),
    CONSTRAINT certification_doubt_once UNIQUE (sitting_id, edition, candidacy_id),
    CONSTRAINT certification_doubt_candidacy FOREIGN KEY (candidacy_id) REFERENCES candidacy (id),
    CONSTRAINT certification_doubt_certificate FOREIGN KEY (certificate_id) REFERENCES certificate (id),
    CONSTRAINT certification_doubt_edition CHECK (edition > 1),
    CONSTRAINT certification_doubt_decision CHECK (decision IN ('STANDS', 'FALLS', 'MOOT')),
    CONSTRAINT certification_doubt_own CHECK (decided_by IS NULL OR decided_by <> person_id),
    CONSTRAINT certification_doubt_decided CHECK ((decision IS NULL) = (decided_at IS NULL)
        AND (decided_by IS NULL) = (decision IS NULL OR decision = 'MOOT')
        AND (reason IS NULL) = (decision IS NULL OR decision = 'MOOT'))
);
