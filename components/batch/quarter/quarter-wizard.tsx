"use client";

import { useTranslations } from "next-intl";
import { useReducer, useState } from "react";
import type { Action } from "@/components/batch/batch-actions";
import { QuarterAll } from "@/components/batch/quarter/quarter-all";
import { asksHours, chosen, leftOutOf, NOTHING_CHOSEN, picksOf } from "@/components/batch/quarter/quarter-choice";
import { QuarterLook } from "@/components/batch/quarter/quarter-look";
import { QuarterTable } from "@/components/batch/quarter/quarter-table";
import { FormActions } from "@/components/form/form-actions";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { Section } from "@/components/ui/section";
import type { QuarterLine, QuarterMade, QuarterPick, QuarterRead, Wish } from "@/lib/batch/quarter/quarter-line";

export type QuarterMaking = {
  end: string;
  employer?: string | undefined;
  title: string;
  all: Wish;
  picks: QuarterPick[];
  leftOut: string[];
};
export type MakeQuarter = Action<QuarterMaking, QuarterMade>;

export type QuarterWizardProps = {
  read: QuarterRead;
  title: string;
  employerId?: string | undefined;
  make: MakeQuarter;
};

const holds = ({ worker, employer }: QuarterLine, text: string): boolean =>
  `${worker.name} ${employer.name}`.toLowerCase().includes(text.trim().toLowerCase());

/** Tick, adjust, look at it once more, make the sheet. Nothing is kept before that. */
export function QuarterWizard({ read, title, employerId, make }: QuarterWizardProps) {
  const t = useTranslations("batch.quarter");
  const [choice, choose] = useReducer(chosen, NOTHING_CHOSEN);
  const [isLooking, setLooking] = useState(false);
  const [text, setText] = useState("");
  const { lines, end, start } = read;
  const picks = picksOf(choice, lines);
  const leftOut = leftOutOf(choice, lines);
  if (isLooking)
    return (
      <QuarterLook
        lines={lines}
        choice={choice}
        make={(made) =>
          make({
            end,
            employer: employerId,
            title: made,
            all: choice.all,
            picks,
            leftOut: leftOut.map((it) => it.number),
          })
        }
        title={title}
        onBack={() => setLooking(false)}
      />
    );
  const shown = text.trim() === "" ? lines : lines.filter((it) => holds(it, text));
  const fresh = shown.filter(({ declared }) => !declared);
  const known = shown.filter(({ declared }) => declared);
  const table = { choice, choose, start };
  return (
    <>
      <Section>
        <QuarterAll choice={choice} choose={choose} read={read} asksHours={asksHours(lines)} />
      </Section>
      <div className="flex flex-wrap items-center gap-2 px-4 py-2">
        <SearchField
          label={t("search")}
          placeholder={t("search")}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="w-[260px] max-sm:w-full"
        />
        <Button size="sm" onClick={() => choose({ is: "tick", lines: fresh, ticked: true })}>
          {t("tickAll", { count: fresh.length })}
        </Button>
        <Button size="sm" onClick={() => choose({ is: "tick", lines: fresh, ticked: false })}>
          {t("tickNone")}
        </Button>
      </div>
      {fresh.length > 0 && <QuarterTable {...table} label={t("title")} lines={fresh} />}
      {shown.length === 0 && <p className="px-4 py-6 text-ink-2">{t("notFound")}</p>}
      {known.length > 0 && (
        <Section title={t("known", { count: known.length })} flush>
          <p className="px-4 pb-2 text-sm text-ink-2">{t("knownText")}</p>
          <QuarterTable {...table} label={t("known", { count: known.length })} lines={known} />
        </Section>
      )}
      <FormActions aside={<span role="status">{t("count", { picked: picks.length, left: leftOut.length })}</span>}>
        <Button variant="primary" onClick={() => setLooking(true)}>
          {t("look")}
        </Button>
      </FormActions>
    </>
  );
}
