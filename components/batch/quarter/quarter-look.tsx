import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { dataOf } from "@/components/batch/batch-actions";
import { LeftOut } from "@/components/batch/quarter/left-out";
import { countsOf, isTicked, leftOutOf, type QuarterChoice } from "@/components/batch/quarter/quarter-choice";
import type { MakeQuarter } from "@/components/batch/quarter/quarter-wizard";
import { type Called, call } from "@/components/dimona/declaration-form/declare-actions";
import { FormActions } from "@/components/form/form-actions";
import { TextControl } from "@/components/form/text-control";
import { Button } from "@/components/ui/button";
import { CountLists } from "@/components/ui/count-lists";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { stateLook } from "@/components/ui/state-look";
import type { QuarterLine, QuarterMade } from "@/lib/batch/quarter/quarter-line";
import { MOST_ROWS } from "@/lib/batch/sheet";

export type QuarterLookProps = {
  lines: readonly QuarterLine[];
  choice: QuarterChoice;
  title: string;
  make: (title: string) => ReturnType<MakeQuarter>;
  onBack: () => void;
};

type State = "ready" | "busy" | "failed" | "none" | "changed" | "tooMany";

const stateOf = (called: Called<QuarterMade>): State => {
  const made = dataOf(called);
  if (!made) return "failed";
  return made.ok ? "busy" : made.reason;
};

/** What the sheet will hold and who is left out, before it is made. */
export function QuarterLook({ lines, choice, title, make, onBack }: QuarterLookProps) {
  const t = useTranslations("batch.quarter");
  const router = useRouter();
  const [state, setState] = useState<State>("ready");
  const [name, setName] = useState(title);
  const picked = lines.filter((line) => isTicked(choice, line));
  const start = async () => {
    if (state === "busy") return;
    if (picked.length === 0) return setState("none");
    if (picked.length > MOST_ROWS) return setState("tooMany");
    setState("busy");
    const called = await call(make, name.trim() || title);
    const made = dataOf(called);
    if (made?.ok) return router.push(`/batches/${made.id}`);
    setState(stateOf(called));
  };
  return (
    <>
      <div role="alert">
        {state !== "ready" && state !== "busy" && <Note look={stateLook.refused}>{t(`notMade.${state}`)}</Note>}
      </div>
      <Section title={t("rows", { count: picked.length })}>
        <div className="grid max-w-[312px] grid-cols-[minmax(0,1fr)] gap-[3px]">
          <label htmlFor="sheet-name" className="text-sm font-medium">
            {t("sheetName")}
          </label>
          <TextControl id="sheet-name" value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
        </div>
        <Totals picked={picked} />
        <p className="mt-3 text-sm text-ink-2">{t("unsent")}</p>
      </Section>
      <LeftOut lines={leftOutOf(choice, lines)} all={lines} choice={choice} />
      <FormActions>
        <Button variant="primary" onClick={start} aria-disabled={state === "busy" || undefined}>
          {t(state === "busy" ? "making" : "make", { count: picked.length })}
        </Button>
        <Button onClick={onBack}>{t("back")}</Button>
      </FormActions>
    </>
  );
}

function Totals({ picked }: { picked: readonly QuarterLine[] }) {
  const t = useTranslations("batch.quarter");
  const lists = [
    [t("byEmployer"), countsOf(picked, ({ employer }) => employer.name)],
    [t("byType"), countsOf(picked, (line) => line.workerType)],
  ] as const;
  return <CountLists lists={lists} others={(count) => t("others", { count })} />;
}
