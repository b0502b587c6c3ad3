-- What is urgent goes by its deadline, at the same moment by turn, read off the index. The index it replaces held the deadline alone;
-- code that knows only that one reads this one as well.
CREATE INDEX "declaration_queue_urgent" ON "declaration" ("deadline_at", "turn", "queued_at", "sequence") WHERE "state" = 'queued';
DROP INDEX "declaration_queue_deadline";
