"use client";

import { useTranslations } from "next-intl";
import type { ComparedLine } from "@/components/clients/conflict-note";
import type { SelectOption } from "@/components/form/select-control";
import type { PersonForm } from "@/lib/people/schema";

const countryParts: readonly string[] = ["birthCountry", "nationality", "country"];

/** Two states of a person's form, line by line where they differ. */
export function usePersonLines(countries: readonly SelectOption[]) {
  const t = useTranslations("people");
  const shown = (part: string, text: string): string => {
    if (countryParts.includes(part)) return countries.find((it) => it.value === text)?.label ?? text;
    return part === "gender" && text ? t(`genders.${text}`) : text;
  };
  const texts = ({ lastName, firstName, identity, needsIdentity }: PersonForm): [string, string][] => {
    const parts = needsIdentity
      ? Object.entries(identity).map(([part, text]) => [part, shown(part, text ?? "")] as const)
      : [];
    return [
      ["lastName", lastName],
      ["firstName", firstName],
      ...parts.map(([part, text]): [string, string] => [part, text]),
    ];
  };
  return (mine: PersonForm, theirs: PersonForm): ComparedLine[] => {
    const other = new Map(texts(theirs));
    return texts(mine)
      .filter(([part, text]) => text !== (other.get(part) ?? ""))
      .map(([part, text]) => ({ label: t(`fields.${part}`), mine: text, theirs: other.get(part) ?? "" }));
  };
}
