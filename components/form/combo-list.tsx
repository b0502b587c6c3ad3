import { useEffect } from "react";
import type { Combo, ComboOption } from "@/components/form/use-combo";
import { classes } from "@/components/ui/classes";

export type ComboListProps = {
  id: string;
  combo: Combo;
  open: boolean;
  label: string;
  emptyText: string;
  busyText: string;
  failedText: string;
};

/** The list under a combobox. The pointer never takes the focus away from the input. */
export function ComboList({ id, combo, open, label, emptyText, busyText, failedText }: ComboListProps) {
  useEffect(() => {
    document.getElementById(`${id}-${combo.active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, combo.active]);
  const word = combo.busy ? busyText : combo.failed ? failedText : combo.options.length === 0 ? emptyText : "";
  return (
    <div
      hidden={!open}
      className="absolute top-full left-0 z-20 mt-1 w-full min-w-[min(280px,calc(100vw-2rem))] overflow-hidden rounded-md border border-line-2 bg-surface shadow-lift"
    >
      <div id={`${id}-list`} role="listbox" aria-label={label} className="max-h-80 overflow-auto py-1 empty:hidden">
        {runsOf(combo.options).map(({ group, from, options }) => {
          const rows = options.map((option, index) => (
            <OptionRow
              key={option.value}
              id={`${id}-${from + index}`}
              combo={combo}
              option={option}
              at={from + index}
            />
          ));
          if (!group) return rows;
          return (
            // biome-ignore lint/a11y/useSemanticElements: within a listbox a group of options is this role
            <div key={`${group}${from}`} role="group" aria-label={group}>
              <p aria-hidden className="px-2.5 pt-1.5 pb-0.5 text-xs font-medium text-ink-3">
                {group}
              </p>
              {rows}
            </div>
          );
        })}
      </div>
      <p role="status" className={classes("px-2.5 text-sm text-ink-3", word && "py-1.5")}>
        {open && word}
      </p>
    </div>
  );
}

type Run = { group: string | undefined; from: number; options: ComboOption[] };

/** Options that follow each other in one group. */
function runsOf(all: readonly ComboOption[]): Run[] {
  const runs: Run[] = [];
  for (const [at, option] of all.entries()) {
    const last = runs.at(-1);
    if (last && last.group === option.group) last.options.push(option);
    else runs.push({ group: option.group, from: at, options: [option] });
  }
  return runs;
}

type OptionRowProps = { id: string; combo: Combo; option: ComboOption; at: number };

function OptionRow({ id, combo, option, at }: OptionRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the input (aria-activedescendant)
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input
    <div
      id={id}
      role="option"
      aria-selected={at === combo.active}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => combo.pick(option)}
      className={classes(
        "flex min-h-8 cursor-pointer items-baseline gap-2 px-2.5 py-1.5 coarse:min-h-11",
        at === combo.active ? "bg-selected edge-accent" : "hover:bg-hover",
      )}
    >
      <span className="min-w-0 flex-1">
        {option.label}
        {option.detail && <span className="block text-xs text-ink-3">{option.detail}</span>}
      </span>
      {option.hint && <span className="shrink-0 text-xs text-ink-3 tabular-nums">{option.hint}</span>}
    </div>
  );
}
