import { useTranslations } from "next-intl";
import { whySentence } from "@/components/dimona/known-why";
import { Note } from "@/components/ui/note";
import { stateLook } from "@/components/ui/state-look";
import type { DeclarationView, EventView } from "@/lib/declarations/declaration-view";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";
import { exactMoment, moment } from "@/lib/dimona/moment";
import { formatDay } from "@/lib/dimona/notation";

/** Why it does not go on: what happened and when, what the RSZ may have of it, what was found there, and until when it matters. */
export function StuckNote({ declaration }: { declaration: DeclarationView }) {
  const t = useTranslations("declarations.stuck");
  const whys = useTranslations("events.whys");
  const { events, deadlineAt, watched } = declaration;
  const sent = events.find((it) => it.event === "start");
  const since = events.find((it) => ["lose", "forget", "halt"].includes(it.event));
  const looked = lookAfter(events, since);
  const why = since?.detail.why;
  const found = looked?.detail.numbers ?? [];
  return (
    <Note look={stateLook.stuck} title={t(titleOf(since))}>
      {sent && <p>{t("sent", { at: exactMoment(sent.at) })}</p>}
      {why && <p>{t("why", { why: whys(whySentence(why), { why }) })}</p>}
      {since?.event === "lose" && <MayHave declaration={declaration} />}
      {looked?.detail.why && <p>{t("looked", { at: moment(looked.at), why: whys(whySentence(looked.detail.why)) })}</p>}
      {found.length > 0 && <p>{t("found", { numbers: found.map(formatDimonaNumber).join(", ") })}</p>}
      {deadlineAt && (
        <p>{t("deadline", { at: moment(deadlineAt), past: deadlineAt < declaration.readAt ? "yes" : "no" })}</p>
      )}
      <p>{t(watched ?? "then")}</p>
      <p>{t("waits")}</p>
    </Note>
  );
}

function titleOf(since: EventView | undefined): string {
  if (since?.detail.why === "double") return "doubleTitle";
  return since?.event === "halt" ? "unsentTitle" : "title";
}

/** What the last look at the RSZ told, when it came after what made it stuck; events stand newest first. */
function lookAfter(events: readonly EventView[], since: EventView | undefined): EventView | undefined {
  const newer = since ? events.slice(0, events.indexOf(since)) : [];
  return newer.find((it) => it.event === "look");
}

/** If it arrived, this is what is true at the RSZ. */
function MayHave({ declaration: { kind, content } }: { declaration: DeclarationView }) {
  const t = useTranslations("declarations.stuck");
  const day = kind === "OUT" ? content?.endDate : content?.startDate;
  return <p>{t("mayHave", { kind, date: day ? formatDay(day) : "–" })}</p>;
}
