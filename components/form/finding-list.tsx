import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { stateLook } from "@/components/ui/state-look";

export type FieldFinding = {
  severity: "blocking" | "warning";
  /** The RSZ's own label, or ours. */
  text: string;
  /** The RSZ's number, in grey. */
  code?: string;
  /** Cause and cure. */
  explanation?: ReactNode;
  /** A button that does the cure. */
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

function FindingText({ finding }: { finding: FieldFinding }) {
  const look = stateLook[finding.severity === "blocking" ? "refused" : "warned"];
  return (
    <div className="flex items-start gap-1.5 text-sm leading-[18px]">
      <Icon of={look.icon} className={classes("mt-px", look.ink)} />
      <div className="min-w-0">
        <p>
          <span className={classes("font-medium", look.ink)}>{finding.text}</span>{" "}
          {finding.code && <span className="text-xs whitespace-nowrap text-ink-3">{finding.code}</span>}
        </p>
        {finding.explanation && <div className="mt-0.5">{finding.explanation}</div>}
        {finding.action && <div className="mt-1.5 flex flex-wrap gap-2">{finding.action}</div>}
      </div>
    </div>
  );
}
