"use client";

import { useTranslations } from "next-intl";
import type { Ancestor } from "@/components/dimona/declaration-form/form-start";
import type { Kept } from "@/components/dimona/declaration-form/use-draft-keeping";
import type { Problem } from "@/components/dimona/declaration-form/use-sending";
import { type FieldFinding, FindingList } from "@/components/form/finding-list";
import { buttonLook } from "@/components/ui/button-look";
import { Note } from "@/components/ui/note";
import { pendingLook, severityLook } from "@/components/ui/severity-look";
import { toLocalMoment } from "@/lib/day";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";
import { formatHour } from "@/lib/dimona/notation";

/** A whole page load: the form of the other draft must begin anew. */
const Go = ({ href, text }: { href: string; text: string }) => (
  <a href={href} className={buttonLook("secondary", "sm")}>
    {text}
  </a>
);

/** When the draft was kept, at the head of the page. */
export function KeptWord({ kept }: { kept: Kept }) {
  const t = useTranslations("declare");
  const text =
    kept.state === "kept"
      ? t("draftKept", { hour: formatHour(toLocalMoment(kept.at).hour) })
      : kept.state === "failed"
        ? t("draftNotKept")
        : "";
  return (
    <span role="status" className="text-xs text-ink-3">
      {text}
    </span>
  );
}

/** A draft that has gone on elsewhere: what was typed here stays, and the other one can be opened. */
export function KeptNote({ kept }: { kept: Kept }) {
  const t = useTranslations("declare");
  if (kept.state === "stale") return <StaleNote otherId={kept.otherId} />;
  if (kept.state !== "submitted") return null;
  return (
    <Note
      look={pendingLook}
      title={t("alreadySent")}
      action={<Go href={`/declarations/${kept.otherId}`} text={t("openSent")} />}
    >
      {t("alreadySentText")}
    </Note>
  );
}

function StaleNote({ otherId }: { otherId: string }) {
  const t = useTranslations("declare");
  return (
    <Note
      look={severityLook.warning}
      title={t("stale")}
      action={<Go href={`/declarations/new?draft=${otherId}`} text={t("openNewer")} />}
    >
      {t("staleText")}
    </Note>
  );
}

/** Why it was not sent; nothing typed is lost. */
export function ProblemNote({ problem }: { problem: Problem | undefined }) {
  const t = useTranslations("declare");
  return (
    <div role="alert">
      {problem?.reason === "stale" && <StaleNote otherId={problem.otherId} />}
      {problem && problem.reason !== "stale" && (
        <Note look={severityLook.warning} title={t(`problem.${problem.reason}`)}>
          {t(`problemText.${problem.reason}`)}
        </Note>
      )}
    </div>
  );
}

/** Of which declaration this is a copy, and what the RSZ said that belongs to no field. */
export function AncestorNote({ ancestor, findings }: { ancestor: Ancestor; findings: readonly FieldFinding[] }) {
  const t = useTranslations("declare");
  return (
    <Note
      look={severityLook.blocking}
      title={t("copyOf", { number: ancestor.number ? formatDimonaNumber(ancestor.number) : "none" })}
      action={<Go href={`/declarations/${ancestor.id}`} text={t("openAncestor")} />}
    >
      {t("copyText")}
      {findings.length > 0 && <FindingList findings={findings} className="mt-1.5" />}
    </Note>
  );
}
