"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useId } from "react";
import { ComboList } from "@/components/form/combo-list";
import { bareInput, paddedBox } from "@/components/form/control-look";
import type { ControlProps } from "@/components/form/field";
import { type ComboOption, useCombo } from "@/components/form/use-combo";
import { Icon } from "@/components/ui/icon";

export type ComboControlProps = Partial<ControlProps> & {
  /** With a name the chosen value is sent along with the form. */
  name?: string;
  value: ComboOption | null;
  onChange: (option: ComboOption | null) => void;
  /** The options for a text, best first; an empty text asks for the first ones. */
  search: (text: string) => Promise<ComboOption[]>;
  placeholder?: string;
  icon?: ReactNode;
  suffix?: ReactNode;
  /** Hears what stood in the box when it was left, chosen or not. */
  onBlur?: (text: string) => void;
  disabled?: boolean;
};

/** A choice from many, found by typing (ARIA 1.2 combobox with a list; arrows, Enter, Escape, Home and End). */
export function ComboControl({ name, value, onChange, search, icon, suffix, onBlur, id, ...rest }: ComboControlProps) {
  const t = useTranslations("form");
  const own = useId();
  const combo = useCombo({ value, onChange, search });
  const active = combo.open && combo.active >= 0 ? `${own}-${combo.active}` : undefined;
  const leave = () => {
    combo.leave();
    onBlur?.(combo.text);
  };
  return (
    <span className="relative block">
      <span className={paddedBox}>
        {icon && <span className="flex text-ink-3">{icon}</span>}
        <input
          {...rest}
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          aria-expanded={combo.open}
          aria-controls={`${own}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active}
          className={bareInput}
          value={combo.text}
          onChange={(event) => combo.type(event.target.value)}
          onClick={combo.show}
          onKeyDown={(event: KeyboardEvent) => combo.press(event)}
          onBlur={leave}
        />
        {suffix && <span className="truncate text-ink-3">{suffix}</span>}
        <Icon of={ChevronDown} className="text-ink-3" />
      </span>
      {name && <input type="hidden" name={name} value={value?.value ?? ""} />}
      <ComboList
        id={own}
        combo={combo}
        emptyText={t("nothingFound")}
        busyText={t("searching")}
        failedText={t("searchFailed")}
        label={t("choices")}
      />
    </span>
  );
}
