import type { ComponentProps } from "react";

/** Several lines of text. */
export function TextAreaControl({ rows = 4, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className="w-full resize-y rounded-md border border-control bg-surface px-2.5 py-1.5 text-ink hover:border-ink-2 aria-invalid:border-refused aria-invalid:edge-refused"
      {...rest}
    />
  );
}
