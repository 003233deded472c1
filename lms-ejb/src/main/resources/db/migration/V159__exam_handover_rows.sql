-- Each handing over of a sheet has a row of its own, also to the device that had it before: what a browser held since before a
-- reload counts from the handover it was made after. Rows are only added.
ALTER TABLE exam_handover DROP INDEX exam_handover_device;
ALTER TABLE exam_handover ADD CONSTRAINT exam_handover_token UNIQUE (sitting_id, token_hash);

-- Two tabs of a browser may give two answers the same number; each is kept.
ALTER TABLE exam_evidence DROP PRIMARY KEY, ADD PRIMARY KEY (sitting_id, handover, client_seq, arrived_at);
