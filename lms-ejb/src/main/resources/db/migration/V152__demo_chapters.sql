-- What has been told of the demo's centre: a chapter is told once, in however many starts. Rows are appended.
CREATE TABLE demo_chapter (
    chapter VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quarter_from DATE NOT NULL,
    told_at DATETIME(6) NOT NULL,
    PRIMARY KEY (chapter)
);
