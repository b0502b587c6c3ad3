import type { FieldFinding } from "@/components/form/finding-list";
import { classes } from "@/components/ui/classes";
import { severityLook } from "@/components/ui/severity-look";

/** A finding on one line: what is wrong or doubtful, its number, why, and what mends it. */
export function ToldFinding({ told: { severity, lang, text, code, cause, cure, note } }: { told: FieldFinding }) {
  return (
    <>
      <span lang={lang} className={classes("font-medium", severityLook[severity].ink)}>
        {text}
      </span>{" "}
      <span className="text-xs text-ink-3 tabular-nums">{code}</span>{" "}
      <span className="text-ink-2">{[cause, cure, note].filter(Boolean).join(" ")}</span>
    </>
  );
}
