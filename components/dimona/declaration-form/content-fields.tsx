"use client";

import { ContentBlock } from "@/components/dimona/declaration-form/content-block";
import type { ContentFieldProps } from "@/components/dimona/declaration-form/content-props";
import { ContentRows } from "@/components/dimona/declaration-form/content-rows";
import { blockOf, type FieldBlock } from "@/lib/dimona/field-blocks";
import type { FormField } from "@/lib/dimona/form-fields";

type Run = { block: FieldBlock | undefined; fields: FormField[] };

/** Fields that follow each other and are of one block of the glossary, or of none. */
export function runsOf(shown: readonly FormField[]): Run[] {
  const runs: Run[] = [];
  for (const field of shown) {
    const block = blockOf(field.name);
    const last = runs.at(-1);
    if (last && last.block === block) last.fields.push(field);
    else runs.push({ block, fields: [field] });
  }
  return runs;
}

export type ContentFieldsProps = Omit<ContentFieldProps, "field"> & { shown: readonly FormField[] };

/** What the declaration says, drawn from the tables of fields, blocks and worker types alone. */
export function ContentFields({ shown, ...rest }: ContentFieldsProps) {
  return runsOf(shown).map(({ block, fields }) =>
    block ? (
      <ContentBlock key={block.number} block={block} fields={fields} {...rest} />
    ) : (
      <ContentRows key={fields[0]?.name} fields={fields} {...rest} />
    ),
  );
}
