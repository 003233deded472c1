-- Centres and their lines, persons, accounts, grants, sessions in the database, one-time codes.
CREATE TABLE centre (
    id BIGINT NOT NULL AUTO_INCREMENT,
    centre_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name_ru VARCHAR(120) NOT NULL,
    name_uz VARCHAR(120) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    zone VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- emergency numbers of the country: never written into code or texts
    number_fire VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number_ambulance VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number_gas VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number_rescue VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT centre_key_once UNIQUE (centre_key)
);

CREATE TABLE centre_line (
    id BIGINT NOT NULL AUTO_INCREMENT,
    centre_id BIGINT NOT NULL,
    line_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name_ru VARCHAR(120) NOT NULL,
    name_uz VARCHAR(120) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT centre_line_key_once UNIQUE (centre_id, line_key),
    CONSTRAINT centre_line_centre FOREIGN KEY (centre_id) REFERENCES centre (id)
);

CREATE TABLE person (
    id BIGINT NOT NULL AUTO_INCREMENT,
    centre_id BIGINT NOT NULL,
    personnel_no VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    family_cyr VARCHAR(60) NOT NULL,
    given_cyr VARCHAR(60) NOT NULL,
    patronymic_cyr VARCHAR(60) NULL,
    family_lat VARCHAR(60) NOT NULL,
    given_lat VARCHAR(60) NOT NULL,
    patronymic_lat VARCHAR(60) NULL,
    line_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    level VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    level_since DATE NOT NULL,
    languages VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    preferred_language CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    manager_id BIGINT NULL,
    hired_on DATE NULL,
    active BOOLEAN NOT NULL,
    created_at DATETIME(6) NOT NULL,
    deactivated_at DATETIME(6) NULL,
    version BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT person_number_once UNIQUE (centre_id, personnel_no),
    CONSTRAINT person_level_known CHECK (level IN ('L0', 'L1', 'L2', 'L3')),
    CONSTRAINT person_language_known CHECK (preferred_language IN ('ru', 'uz', 'en')),
    CONSTRAINT person_active_or_dated CHECK (active = (deactivated_at IS NULL)),
    CONSTRAINT person_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
    CONSTRAINT person_line FOREIGN KEY (centre_id, line_key) REFERENCES centre_line (centre_id, line_key),
    CONSTRAINT person_manager FOREIGN KEY (manager_id) REFERENCES person (id)
);

-- password is pbkdf2-sha512$rounds$salt$hash, or NULL until a one-time code has been used.
CREATE TABLE account (
    person_id BIGINT NOT NULL,
    sign_in_name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    password VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    must_change BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (person_id),
    CONSTRAINT account_name_once UNIQUE (sign_in_name),
    CONSTRAINT account_name_shape CHECK (CHAR_LENGTH(sign_in_name) >= 3),
    CONSTRAINT account_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- from_on and until_on are days in the zone of the centre, both included; ended_at is an early end by an administrator.
CREATE TABLE access_grant (
    id BIGINT NOT NULL AUTO_INCREMENT,
    person_id BIGINT NOT NULL,
    role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    centre_id BIGINT NOT NULL,
    line_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    intake_id BIGINT NULL,
    campaign_id BIGINT NULL,
    from_on DATE NOT NULL,
    until_on DATE NULL,
    granted_by BIGINT NULL,
    granted_at DATETIME(6) NOT NULL,
    ended_by BIGINT NULL,
    ended_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY access_grant_person_role (person_id, role),
    CONSTRAINT access_grant_dates CHECK (until_on IS NULL OR until_on >= from_on),
    CONSTRAINT access_grant_not_by_himself CHECK (granted_by IS NULL OR granted_by <> person_id OR role = 'admin'),
    CONSTRAINT access_grant_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT access_grant_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
    CONSTRAINT access_grant_line FOREIGN KEY (centre_id, line_key) REFERENCES centre_line (centre_id, line_key),
    CONSTRAINT access_grant_granter FOREIGN KEY (granted_by) REFERENCES person (id),
    CONSTRAINT access_grant_ender FOREIGN KEY (ended_by) REFERENCES person (id)
);

-- The token itself is only in the browser. Times are the system's, not the demo clock's.
CREATE TABLE web_session (
    id BIGINT NOT NULL AUTO_INCREMENT,
    token_hash BINARY(32) NOT NULL,
    person_id BIGINT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    last_seen_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NULL,
    device VARCHAR(120) NOT NULL,
    PRIMARY KEY (id),
    KEY web_session_person_open (person_id, ended_at),
    CONSTRAINT web_session_token_once UNIQUE (token_hash),
    CONSTRAINT web_session_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Failures per account, and per account and address; keyed by hash, so unknown names are counted like known ones.
CREATE TABLE sign_in_failure (
    counted BINARY(32) NOT NULL,
    failures INT NOT NULL,
    last_at DATETIME(6) NOT NULL,
    PRIMARY KEY (counted),
    KEY sign_in_failure_age (last_at)
);

CREATE TABLE one_time_code (
    id BIGINT NOT NULL AUTO_INCREMENT,
    person_id BIGINT NOT NULL,
    code_hash BINARY(32) NOT NULL,
    issued_by BIGINT NOT NULL,
    issued_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at DATETIME(6) NULL,
    withdrawn_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY one_time_code_open (person_id, used_at),
    CONSTRAINT one_time_code_not_for_himself CHECK (issued_by <> person_id),
    CONSTRAINT one_time_code_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT one_time_code_issuer FOREIGN KEY (issued_by) REFERENCES person (id)
);

-- The link of the first start: at most one row, gone when the first administrator is made.
CREATE TABLE first_start (
    id TINYINT NOT NULL,
    token_hash BINARY(32) NOT NULL,
    printed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT first_start_single CHECK (id = 1)
);

-- For boards of higher floors.
CREATE VIEW v_people_person AS
    SELECT p.id AS person_id, p.centre_id, p.personnel_no, p.family_cyr, p.given_cyr, p.patronymic_cyr, p.family_lat,
           p.given_lat, p.patronymic_lat, p.line_key, p.level, p.level_since, p.manager_id, p.hired_on, p.active
      FROM person p;
CREATE VIEW v_people_grant AS
    SELECT g.id AS grant_id, g.person_id, g.role, g.centre_id, g.line_key, g.intake_id, g.campaign_id, g.from_on,
           g.until_on, g.ended_at
      FROM access_grant g JOIN person p ON p.id = g.person_id AND p.active = TRUE;
