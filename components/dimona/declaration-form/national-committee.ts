import type { NationalChoice } from "@/components/dimona/declaration-form/form-part";
import type { ComboOption } from "@/components/form/use-combo";
import { meaningOf } from "@/lib/dimona/committees";
import type { Locale } from "@/lib/preferences";

const mark = "national ";

/** Official names are Dutch and French: German reads the French one, English the Dutch. */
export const officialName = ({ nl, fr }: NationalChoice, locale: Locale): string =>
  locale === "fr" || locale === "de" ? fr : nl;

/** A national committee as an option of the field, with what it is in Dimona beside it. */
export const nationalOption = (it: NationalChoice, code: string | undefined, locale: Locale): ComboOption => ({
  value: `${mark}${it.number}`,
  label: `${it.number} – ${officialName(it, locale)}`,
  hint: `→ ${meaningOf(it.number, code)}`,
});

/** The same of one whose name is not at hand. */
export const numberOption = (number: string): ComboOption => ({ value: `${mark}${number}`, label: number });

/** The national committee that an option stands for, number as value and name as label; undefined for a Dimona value. */
export function nationalOf({ value, label }: ComboOption): ComboOption | undefined {
  if (!value.startsWith(mark)) return undefined;
  return { value: value.slice(mark.length), label: /^\S+ – (.+)$/.exec(label)?.[1] ?? "" };
}
