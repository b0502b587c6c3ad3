import type { ComponentProps, ReactNode } from "react";
import { type FieldFinding, FindingList } from "@/components/form/finding-list";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode };

export type RadioGroupProps = {
  /** Goes on the first choice, so that the summary of faults can reach it. */
  id: string;
  legend: ReactNode;
  options: RadioOption[];
  /** `name` and the rest of what `register` gives, or `name` with `defaultValue`. */
  input: Omit<ComponentProps<"input">, "type" | "id" | "value" | "defaultValue"> & { name: string };
  value?: string;
  defaultValue?: string;
  findings?: readonly FieldFinding[];
  /** One below the other, for long choices. */
  stacked?: boolean;
};

/** One of a few choices, all in sight. */
export function RadioGroup({
  id,
  legend,
  options,
  input,
  value,
  defaultValue,
  findings = [],
  stacked,
}: RadioGroupProps) {
  const describedBy = findings.length > 0 ? `${id}-findings` : undefined;
  return (
    <fieldset className="grid min-w-0 gap-1.5" aria-describedby={describedBy}>
      <legend className="mb-0.5 font-medium">{legend}</legend>
      <div className={stacked ? "grid gap-1.5" : "flex flex-wrap gap-x-6 gap-y-1.5"}>
        {options.map((option, index) => (
          <label key={option.value} className="flex min-h-6 items-start gap-2">
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              value={option.value}
              checked={value === undefined ? undefined : value === option.value}
              defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
              className="mt-0.5 size-4 shrink-0"
              {...input}
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-xs text-ink-3">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {findings.length > 0 && <FindingList id={describedBy} findings={findings} />}
    </fieldset>
  );
}
