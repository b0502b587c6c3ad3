"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { CheckControl } from "@/components/form/check-control";
import { type FieldFinding, FindingList } from "@/components/form/finding-list";
import { TextControl } from "@/components/form/text-control";

export type Choice = { id: string; name: string; hint?: string };

export type ChoiceListProps = {
  /** The name of each box in the form. */
  name: string;
  legend: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  /** Stands there when there is nothing to choose. */
  empty: string;
  findings?: readonly FieldFinding[];
};

/** So many choices are seen at a glance; more get a box to narrow them. */
const atAGlance = 12;

/** Any of many, by name. What is narrowed away stays as it was. */
export function ChoiceList({ name, legend, choices, chosen, empty, findings = [] }: ChoiceListProps) {
  const t = useTranslations("admin");
  const id = useId();
  const [text, setText] = useState("");
  const hidden = (choice: Choice) => !choice.name.toLowerCase().includes(text.trim().toLowerCase());
  return (
    <fieldset id={name} tabIndex={-1} className="grid max-w-[480px] min-w-0 gap-1.5">
      <legend className="mb-1 font-medium">{legend}</legend>
      {choices.length > atAGlance && (
        <>
          <label htmlFor={id} className="sr-only">
            {t("narrow", { what: legend })}
          </label>
          <TextControl
            id={id}
            placeholder={t("narrowHint")}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </>
      )}
      {choices.length === 0 && <p className="text-sm text-ink-3">{empty}</p>}
      <div className="grid max-h-72 gap-1 overflow-auto p-0.5">
        {choices.map((choice) => (
          <div key={choice.id} hidden={hidden(choice)}>
            <CheckControl
              name={name}
              value={choice.id}
              defaultChecked={chosen.includes(choice.id)}
              label={choice.name}
              hint={choice.hint}
            />
          </div>
        ))}
      </div>
      {findings.length > 0 && <FindingList findings={findings} />}
    </fieldset>
  );
}
