"use client";

import { ComboControl, type ComboControlProps } from "@/components/form/combo-control";
import type { ComboOption } from "@/components/form/use-combo";

export type CodeComboProps = Omit<ComboControlProps, "value" | "onChange" | "onText" | "onBlur"> & {
  /** The code, or the text as typed where it is no code. */
  value: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
  /** How a code is shown; undefined for a text that is none, which is shown as it is. */
  optionOf: (code: string) => ComboOption | undefined;
  /** Hears the option itself; without it the code is the option's value. */
  onPick?: (option: ComboOption) => void;
};

/** A code, chosen by its name. What was typed and names nothing stays as typed, so that a fault can quote it. */
export function CodeCombo({ value, onChange, onBlur, optionOf, onPick, ...rest }: CodeComboProps) {
  const held = value === "" ? null : (optionOf(value) ?? { value, label: value });
  const choose = (option: ComboOption | null) => {
    if (option && onPick) onPick(option);
    else onChange(option?.value ?? "");
  };
  const leave = (text: string, taken: ComboOption | undefined) => {
    if (value === "" && !taken && text.trim() !== "") onChange(text.trim());
    onBlur?.();
  };
  return <ComboControl {...rest} value={held} onChange={choose} onBlur={leave} />;
}
