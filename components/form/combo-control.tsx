"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useId } from "react";
import { ComboList } from "@/components/form/combo-list";
import { bareInput, paddedBox } from "@/components/form/control-look";
import type { ControlProps } from "@/components/form/field";
import { type ComboInput, type ComboOption, useCombo } from "@/components/form/use-combo";
import { Icon } from "@/components/ui/icon";

export type ComboControlProps = Partial<ControlProps> &
  ComboInput & {
    /** With a name the chosen value is sent along with the form. */
    name?: string;
    placeholder?: string;
    icon?: ReactNode;
    suffix?: ReactNode;
    /** Hears what stood in the box when it was left, and what was taken then because it was typed in full. */
    onBlur?: (text: string, taken: ComboOption | undefined) => void;
    disabled?: boolean;
    maxLength?: number;
    inputMode?: "text" | "numeric";
  };

/** A choice from many, found by typing (ARIA 1.2 combobox with a list; arrows, Enter, Escape, Home and End). */
export function ComboControl(props: ComboControlProps) {
  const { name, value, onChange, find, search, exact, onText, icon, suffix, onBlur, id, free, ...rest } = props;
  const t = useTranslations("form");
  const own = useId();
  const combo = useCombo({ value, onChange, find, search, exact, onText, free });
  const isOpen = combo.open && !(free && combo.options.length === 0);
  const active = isOpen && combo.active >= 0 ? `${own}-${combo.active}` : undefined;
  const leave = () => {
    const taken = combo.leave();
    onBlur?.(combo.text, taken);
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
          aria-expanded={isOpen}
          aria-controls={`${own}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active}
          className={bareInput}
          value={combo.text}
          onChange={(event) => combo.type(event.target.value)}
          onClick={(event) => {
            if (value && !free && !combo.open) event.currentTarget.select();
            combo.show();
          }}
          onKeyDown={(event: KeyboardEvent) => combo.press(event)}
          onBlur={leave}
        />
        {suffix && <span className="truncate text-ink-3">{suffix}</span>}
        {!free && <Icon of={ChevronDown} className="text-ink-3" />}
      </span>
      {name && <input type="hidden" name={name} value={value?.value ?? ""} />}
      <ComboList
        id={own}
        combo={combo}
        open={isOpen}
        emptyText={t("nothingFound")}
        busyText={t("searching")}
        failedText={t("searchFailed")}
        label={t("choices")}
      />
    </span>
  );
}
