import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { type StateLook, severityLook } from "@/components/ui/severity-look";

export type FieldFinding = {
  severity: "blocking" | "warning";
  /** The RSZ's own label, or ours; `lang` when it is not in the reader's language. */
  text: string;
  lang?: string;
  /** The RSZ's number, in grey. */
  code?: string;
  /** Why, and what to do about it: a sentence each. */
  cause?: string;
  cure?: string;
  /** The RSZ's own words where they do not lead. */
  originals?: readonly { text: string; lang: string }[];
  /** Who said it, and of what. */
  note?: string;
  /** A button that does the cure, or a link to where it is done. */
  action?: ReactNode;
};

/** What is wrong or doubtful, in words, with its number. */
export function FindingList({
  id,
  findings,
  className,
}: {
  id?: string;
  findings: readonly FieldFinding[];
  className?: string;
}) {
  return (
    <div id={id} className={classes("grid content-start gap-2", className)}>
      {findings.map((finding) => (
        <FindingText key={`${finding.code}${finding.text}`} finding={finding} />
      ))}
    </div>
  );
}

/** One thing that is wrong or doubtful; foreseen or said by the RSZ, it looks the same. `look` when it is neither severity. */
export function FindingText({ finding, look: given }: { finding: FieldFinding; look?: StateLook }) {
  const { severity, text, lang, code, cause, cure, originals = [], note, action } = finding;
  const look = given ?? severityLook[severity];
  return (
    <div className="flex items-start gap-1.5 text-sm leading-[18px]">
      <Icon of={look.icon} className={classes("mt-px", look.ink)} />
      <div className="min-w-0 break-words">
        <p>
          <span lang={lang} className={classes("font-medium", look.ink)}>
            {text}
          </span>{" "}
          {code && <span className="text-xs whitespace-nowrap text-ink-3 tabular-nums">{code}</span>}
        </p>
        {cause && <p className="mt-0.5">{cause}</p>}
        {cure && <p className="mt-0.5 text-ink-2">{cure}</p>}
        {originals.map((it) => (
          <p key={it.lang} lang={it.lang} className="mt-0.5 text-xs text-ink-3">
            {it.text}
          </p>
        ))}
        {note && <p className="mt-0.5 text-xs text-ink-3">{note}</p>}
        {action && <div className="mt-1.5 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
