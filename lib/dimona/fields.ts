import type { FieldName } from "@/lib/dimona/declaration";
import { ADDRESS_FIELDS } from "@/lib/dimona/field-table/address-fields";
import { BLOCK_FIELDS } from "@/lib/dimona/field-table/block-fields";
import { CHARACTERISTIC_FIELDS } from "@/lib/dimona/field-table/characteristic-fields";
import type { Field } from "@/lib/dimona/field-table/field";
import { PERIOD_FIELDS } from "@/lib/dimona/field-table/period-fields";

export { anomalyOf, type Control, type Field, type Option } from "@/lib/dimona/field-table/field";

/** Every field that a declaration can carry: the rows of the glossary. */
export const FIELDS: Readonly<Record<FieldName, Field>> = {
  ...PERIOD_FIELDS,
  ...CHARACTERISTIC_FIELDS,
  ...ADDRESS_FIELDS,
  ...BLOCK_FIELDS,
};
