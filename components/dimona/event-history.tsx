import type { LucideIcon } from "lucide-react";
import { Eye, PencilLine, RotateCcw, Send, TriangleAlert, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { TOLD_BY_EVENT, whySentence } from "@/components/dimona/known-why";
import { type HistoryItem, HistoryList } from "@/components/ui/history-list";
import type { StateName } from "@/components/ui/state-look";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";
import { EVENTS, type State } from "@/lib/dimona/lifecycle";
import { moment, timelineMoment } from "@/lib/dimona/moment";

/** Something that happened to a declaration; `who` is absent when the portal did it by itself. */
export type DeclarationEvent = {
  event: string;
  at: Date;
  who?: string;
  from?: State;
  to?: State;
  detail: {
    reason?: string;
    why?: string;
    number?: string;
    declarationNumber?: string;
    result?: string;
    errorIds?: string[];
    problems?: string[];
    findings?: string[];
    successorId?: string;
    numbers?: string[];
    plannedAt?: Date;
  };
};

const looks: Partial<Record<string, { state?: StateName; icon?: LucideIcon }>> = {
  draft: { state: "draft" },
  submit: { icon: PencilLine },
  plan: { state: "planned" },
  submitPlanned: { state: "pending" },
  unplanned: { state: "planned" },
  unplannedLate: { state: "planned" },
  unplannedMandate: { state: "planned" },
  reopen: { icon: RotateCcw },
  halt: { state: "stuck" },
  hold: { state: "planned" },
  start: { state: "pending", icon: Send },
  receive: { state: "pending" },
  miss: { state: "planned", icon: RotateCcw },
  lose: { state: "stuck" },
  misread: { state: "refused" },
  bar: { state: "refused" },
  await: { state: "identifying" },
  accept: { state: "accepted" },
  acceptWarned: { state: "warned", icon: TriangleAlert },
  refuse: { state: "refused" },
  forget: { state: "stuck" },
  double: { state: "stuck" },
  look: { state: "stuck", icon: Eye },
  unasked: { state: "planned" },
  adopt: { state: "pending" },
  repeat: { state: "pending", icon: RotateCcw },
  recall: { icon: Undo2 },
  abandon: { icon: Undo2 },
  handle: { icon: Eye },
  unsent: { state: "planned" },
  resume: { state: "pending", icon: RotateCcw },
  "mandate-end": { state: "planned" },
  succeed: { icon: RotateCcw },
};

const named: readonly string[] = [...EVENTS, "draft", "handle", "reopen", "mandate-end", "look", "unasked"];

/** A number stays on one line. */
const unbroken = (text: string): string => text.replaceAll(" ", "\u00a0");

/** Which sentence tells it. */
export function sentenceOf({ event, detail }: Pick<DeclarationEvent, "event" | "detail">): string {
  if (event === "accept" && detail.result === "W") return "acceptWarned";
  if (event === "handle" && detail.successorId) return "succeed";
  if (event === "forget" && detail.why === "double") return "double";
  const sentence = TOLD_BY_EVENT[detail.why ?? ""];
  if (sentence) return sentence;
  return named.includes(event) ? event : "other";
}

/** What happened to a declaration, in sentences: who, when, from where to where. Newest first. */
export function EventHistory({ events }: { events: readonly DeclarationEvent[] }) {
  const t = useTranslations("events");
  const items = events.map((it): HistoryItem => {
    const sentence = sentenceOf(it);
    const number = it.detail.number ?? it.detail.declarationNumber;
    return {
      at: timelineMoment(it.at),
      ...looks[sentence],
      title: t(sentence, {
        who: it.who ?? t("system"),
        number: number ? unbroken(formatDimonaNumber(number)) : "–",
        findings: it.detail.findings?.length ?? 0,
        moment: it.detail.plannedAt ? moment(it.detail.plannedAt) : "–",
      }),
      detail: <EventDetail event={it} />,
    };
  });
  return <HistoryList items={items} />;
}

function EventDetail({ event: { detail, from, to } }: { event: DeclarationEvent }) {
  const t = useTranslations("events");
  const step = useTranslations("outcomes.step");
  const why = detail.why && !TOLD_BY_EVENT[detail.why] && t(`whys.${whySentence(detail.why)}`, { why: detail.why });
  const numbers = (detail.numbers ?? []).map((it) => unbroken(formatDimonaNumber(it)));
  const codes = [...(detail.errorIds ?? []), ...(detail.problems ?? []), ...numbers];
  return (
    <>
      {detail.reason && <span className="block text-ink-2">{t("reason", { reason: detail.reason })}</span>}
      {why && <span className="block">{t("why", { why })}</span>}
      {codes.length > 0 && <span className="block break-words">{codes.join(", ")}</span>}
      {from && to && from !== to && <span>{t("change", { from: step(from), to: step(to) })}</span>}
    </>
  );
}
