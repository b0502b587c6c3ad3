import type { ComponentProps, ReactNode } from "react";

export type CheckControlProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

/** A box to tick, with its sentence beside it. */
export function CheckControl({ label, hint, ...rest }: CheckControlProps) {
  return (
    <label className="flex min-h-6 items-start gap-2">
      <input type="checkbox" className="mt-0.5 size-4 shrink-0" {...rest} />
      <span>
        {label}
        {hint && <span className="block text-xs text-ink-3">{hint}</span>}
      </span>
    </label>
  );
}
