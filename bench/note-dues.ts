/** Each claim of a row that is asked about is noted with when it had been due, by the database itself. */
export const noteDues = [
  "CREATE UNLOGGED TABLE IF NOT EXISTS bench_due (number text, due timestamptz)",
  `CREATE OR REPLACE FUNCTION bench_note() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO bench_due VALUES (OLD.declaration_number, OLD.next_attempt_at); RETURN NULL; END $$`,
  `CREATE OR REPLACE TRIGGER bench_note AFTER UPDATE ON declaration FOR EACH ROW
    WHEN (OLD.state = 'sent' AND OLD.lease_token IS NULL AND NEW.lease_token IS NOT NULL) EXECUTE FUNCTION bench_note()`,
];
