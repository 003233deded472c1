-- The programme, its lessons as immutable editions, intakes and what each trainee has done.
CREATE TABLE programme_edition (
    id BIGINT NOT NULL AUTO_INCREMENT,
    programme_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition INT NOT NULL,
    digest BINARY(32) NOT NULL,
    title_ru VARCHAR(200) NOT NULL,
    title_uz VARCHAR(200) NOT NULL,
    title_en VARCHAR(200) NOT NULL,
    published_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT programme_edition_number UNIQUE (programme_key, edition)
);

CREATE TABLE programme_day (
    id BIGINT NOT NULL AUTO_INCREMENT,
    programme_id BIGINT NOT NULL,
    number INT NOT NULL,
    day_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    exam BOOLEAN NOT NULL,
    title_ru VARCHAR(200) NOT NULL,
    title_uz VARCHAR(200) NOT NULL,
    title_en VARCHAR(200) NOT NULL,
    goal_ru VARCHAR(600) NOT NULL,
    goal_uz VARCHAR(600) NOT NULL,
    goal_en VARCHAR(600) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT programme_day_number UNIQUE (programme_id, number),
    CONSTRAINT programme_day_programme FOREIGN KEY (programme_id) REFERENCES programme_edition (id)
);

CREATE TABLE programme_step (
    id BIGINT NOT NULL AUTO_INCREMENT,
    day_id BIGINT NOT NULL,
    position INT NOT NULL,
    step_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ref VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
    minutes INT NOT NULL,
    title_ru VARCHAR(200) NOT NULL,
    title_uz VARCHAR(200) NOT NULL,
    title_en VARCHAR(200) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT programme_step_position UNIQUE (day_id, position),
    CONSTRAINT programme_step_day FOREIGN KEY (day_id) REFERENCES programme_day (id)
);

CREATE TABLE programme_step_after (
    step_id BIGINT NOT NULL,
    after_step_id BIGINT NOT NULL,
    PRIMARY KEY (step_id, after_step_id),
    CONSTRAINT programme_step_after_step FOREIGN KEY (step_id) REFERENCES programme_step (id),
    CONSTRAINT programme_step_after_other FOREIGN KEY (after_step_id) REFERENCES programme_step (id)
);

CREATE TABLE module (
    module_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title_ru VARCHAR(200) NOT NULL,
    title_uz VARCHAR(200) NOT NULL,
    title_en VARCHAR(200) NOT NULL,
    PRIMARY KEY (module_key)
);

-- published_by is null for what came from a file. Editions are never changed.
CREATE TABLE lesson_edition (
    id BIGINT NOT NULL AUTO_INCREMENT,
    lesson_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition INT NOT NULL,
    module_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    minutes INT NOT NULL,
    digest BINARY(32) NOT NULL,
    published_at DATETIME(6) NOT NULL,
    published_by BIGINT NULL,
    PRIMARY KEY (id),
    CONSTRAINT lesson_edition_number UNIQUE (lesson_key, edition),
    CONSTRAINT lesson_edition_module FOREIGN KEY (module_key) REFERENCES module (module_key)
);

-- source_digest is the digest of the Russian text this translation was made from; another digest means stale.
CREATE TABLE lesson_text (
    edition_id BIGINT NOT NULL,
    lang CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title VARCHAR(200) NOT NULL,
    summary VARCHAR(600) NOT NULL,
    body MEDIUMTEXT NOT NULL,
    checks MEDIUMTEXT NOT NULL,
    source_digest BINARY(32) NOT NULL,
    PRIMARY KEY (edition_id, lang),
    CONSTRAINT lesson_text_edition FOREIGN KEY (edition_id) REFERENCES lesson_edition (id)
);

CREATE TABLE lesson_fact (
    edition_id BIGINT NOT NULL,
    fact_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (edition_id, fact_key),
    CONSTRAINT lesson_fact_edition FOREIGN KEY (edition_id) REFERENCES lesson_edition (id)
);

CREATE TABLE lesson_draft (
    lesson_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    lang CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    based_on BIGINT NOT NULL,
    title VARCHAR(200) NOT NULL,
    summary VARCHAR(600) NOT NULL,
    body MEDIUMTEXT NOT NULL,
    checks MEDIUMTEXT NOT NULL,
    saved_at DATETIME(6) NOT NULL,
    saved_by BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (lesson_key, lang),
    CONSTRAINT lesson_draft_based_on FOREIGN KEY (based_on) REFERENCES lesson_edition (id)
);

CREATE TABLE intake (
    id BIGINT NOT NULL AUTO_INCREMENT,
    centre_id BIGINT NOT NULL,
    programme_id BIGINT NOT NULL,
    name VARCHAR(120) NOT NULL,
    starts_on DATE NOT NULL,
    opened_by BIGINT NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    closed_at DATETIME(6) NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT intake_name UNIQUE (centre_id, name),
    CONSTRAINT intake_programme FOREIGN KEY (programme_id) REFERENCES programme_edition (id)
);

-- A trainee is in one running intake at a time: running is 1 while he is in it and null afterwards.
CREATE TABLE intake_trainee (
    intake_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    joined_at DATETIME(6) NOT NULL,
    left_at DATETIME(6) NULL,
    running TINYINT NULL,
    mentor_id BIGINT NULL,
    PRIMARY KEY (intake_id, person_id),
    CONSTRAINT intake_trainee_one_running UNIQUE (person_id, running),
    CONSTRAINT intake_trainee_not_himself CHECK (mentor_id <> person_id),
    CONSTRAINT intake_trainee_intake FOREIGN KEY (intake_id) REFERENCES intake (id)
);

-- What is done stays done: rows are only added. recorded_by is the trainer, the mentor or the trainee himself.
CREATE TABLE step_done (
    intake_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    step_id BIGINT NOT NULL,
    done_at DATETIME(6) NOT NULL,
    done_on DATE NOT NULL,
    recorded_by BIGINT NULL,
    evidence VARCHAR(200) NULL,
    note VARCHAR(600) NULL,
    PRIMARY KEY (intake_id, person_id, step_id),
    CONSTRAINT step_done_trainee FOREIGN KEY (intake_id, person_id) REFERENCES intake_trainee (intake_id, person_id),
    CONSTRAINT step_done_step FOREIGN KEY (step_id) REFERENCES programme_step (id)
);

-- Which edition a trainee opened first: he keeps it.
CREATE TABLE lesson_opened (
    person_id BIGINT NOT NULL,
    lesson_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition_id BIGINT NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, lesson_key),
    CONSTRAINT lesson_opened_edition FOREIGN KEY (edition_id) REFERENCES lesson_edition (id)
);

CREATE VIEW v_curriculum_intake AS
    SELECT i.id AS intake_id, i.centre_id, i.name, i.starts_on, i.closed_at, i.programme_id FROM intake i;

CREATE VIEW v_curriculum_trainee AS
    SELECT t.intake_id, i.centre_id, t.person_id, t.mentor_id, t.joined_at, t.left_at, t.running
      FROM intake_trainee t JOIN intake i ON i.id = t.intake_id;
