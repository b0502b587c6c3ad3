import { useEffect } from "react";
import type { Combo } from "@/components/form/use-combo";
import { classes } from "@/components/ui/classes";

export type ComboListProps = {
  id: string;
  combo: Combo;
  label: string;
  emptyText: string;
  busyText: string;
  failedText: string;
};

/** The list under a combobox. The pointer never takes the focus away from the input. */
export function ComboList({ id, combo, label, emptyText, busyText, failedText }: ComboListProps) {
  useEffect(() => {
    document.getElementById(`${id}-${combo.active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, combo.active]);
  const word = combo.busy ? busyText : combo.failed ? failedText : combo.options.length === 0 ? emptyText : "";
  return (
    <div
      hidden={!combo.open}
      className="absolute inset-x-0 top-full z-20 mt-1 max-h-72 overflow-auto rounded-md border border-line-2 bg-surface py-1 shadow-lift"
    >
      <div id={`${id}-list`} role="listbox" aria-label={label}>
        {combo.options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the input (aria-activedescendant)
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === combo.active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => combo.pick(option)}
            className={classes(
              "flex min-h-8 cursor-pointer items-baseline gap-2 px-2.5 py-1.5 coarse:min-h-11",
              index === combo.active ? "bg-selected edge-accent" : "hover:bg-hover",
            )}
          >
            <span className="min-w-0 flex-1">{option.label}</span>
            {option.hint && <span className="shrink-0 text-xs text-ink-3 tabular-nums">{option.hint}</span>}
          </div>
        ))}
      </div>
      <p role="status" className={classes("px-2.5 text-sm text-ink-3", word && "py-1.5")}>
        {combo.open && word}
      </p>
    </div>
  );
}
