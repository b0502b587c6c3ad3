-- AlterTable
ALTER TABLE "batch" ADD COLUMN     "is_template" BOOLEAN NOT NULL DEFAULT false;

-- What stands in a template is never sent, whoever asks; the code before this one, which knows no templates, included.
CREATE FUNCTION batch_row_of_template() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM batch b WHERE b.id = NEW.batch_id AND b.is_template) THEN
    RAISE EXCEPTION 'a row of a template has no declaration';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER batch_row_of_template BEFORE INSERT OR UPDATE OF declaration_id ON batch_row
  FOR EACH ROW WHEN (NEW.declaration_id IS NOT NULL) EXECUTE FUNCTION batch_row_of_template();
