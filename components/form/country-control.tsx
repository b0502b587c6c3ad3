"use client";

import { CodeCombo, type CodeComboProps } from "@/components/form/code-combo";
import { findOptions, plainText } from "@/components/form/find-options";
import type { ComboOption } from "@/components/form/use-combo";

/** A country, or what a nationality can be, by NIS code; `also` are names in other languages. */
export type CountryChoice = { value: string; label: string; also?: string };

export type CountryControlProps = Omit<CodeComboProps, "optionOf" | "find" | "search" | "exact"> & {
  /** All there are, the likely one first. */
  countries: readonly CountryChoice[];
};

const longest = 60;

const withCode = ({ value, label }: CountryChoice): ComboOption => ({ value, label, hint: value });

/** A country by typing its name in any of our languages, or its NIS code of five digits. Its value is the code. */
export function CountryControl({ countries, ...rest }: CountryControlProps) {
  const find = (text: string) =>
    findOptions(countries, text, (it) => [it.label, it.also, it.value, it.value.replace(/^0+/, "")])
      .slice(0, longest)
      .map(withCode);
  const exact = (text: string) => {
    const typed = plainText(text);
    const code = /^\d{3}$|^\d{5}$/.test(typed) ? typed.padStart(5, "0") : undefined;
    const names = ({ label, also = "" }: CountryChoice) => [label, ...also.split("|")].map(plainText);
    const found = countries.find((it) => it.value === code) ?? countries.find((it) => names(it).includes(typed));
    return found && withCode(found);
  };
  const optionOf = (code: string) => countries.find((it) => it.value === code);
  return <CodeCombo {...rest} find={find} exact={exact} optionOf={optionOf} />;
}
