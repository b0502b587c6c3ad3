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
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { stateLook } from "@/components/ui/state-look";
import type { QuarterLine, QuarterMade } from "@/lib/batch/quarter/quarter-line";

export type QuarterLookProps = {
  lines: readonly QuarterLine[];
  choice: QuarterChoice;
  title: string;
  make: (title: string) => ReturnType<MakeQuarter>;
  onBack: () => void;
};

type State = "ready" | "busy" | "failed" | "none" | "changed" | "tooMany";

/** As many as a sheet holds. */
const mostRows = 20_000;

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
    if (picked.length > mostRows) return setState("tooMany");
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

/** So many names stand in a list before the rest is a number. */
const longest = 8;

function Totals({ picked }: { picked: readonly QuarterLine[] }) {
  const t = useTranslations("batch.quarter");
  const lists = [
    [t("byEmployer"), countsOf(picked, ({ employer }) => employer.name)],
    [t("byType"), countsOf(picked, (line) => line.workerType)],
  ] as const;
  return (
    <dl className="mt-3 grid max-w-[640px] grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
      {lists.map(([title, list]) => (
        <div key={title}>
          <dt className="font-medium">{title}</dt>
          {list.slice(0, longest).map(([word, count]) => (
            <dd key={word} className="flex gap-2">
              <span className="min-w-0 truncate">{word}</span>
              <span className="ml-auto text-ink-2 tabular-nums">{count}</span>
            </dd>
          ))}
          {list.length > longest && <dd className="text-ink-3">{t("others", { count: list.length - longest })}</dd>}
        </div>
      ))}
    </dl>
  );
}
