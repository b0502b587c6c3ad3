import { Building2, CalendarX2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { CopyTable } from "@/components/batch/copy/copy-table";
import { type MakeCopy, MakeCopyButton } from "@/components/batch/copy/make-copy-button";
import { address } from "@/components/dimona/address";
import { EmployerFilter, type SearchEmployers } from "@/components/dimona/employer-filter";
import { DayControl } from "@/components/form/day-control";
import { Button } from "@/components/ui/button";
import { ChipLink } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { CopyRead } from "@/lib/batch/copy/copy-line";
import { type Span, UNITS, type Unit } from "@/lib/batch/copy/span";
import type { Day } from "@/lib/day";
import { formatDay } from "@/lib/dimona/notation";

export type CopyPageProps = {
  unit: Unit;
  today: Day;
  search: SearchEmployers;
  make: MakeCopy;
  /** Absent: an employer is to be chosen first. */
  chosen?: { employer: { id: string; name: string }; read: CopyRead; title: string };
};

const path = "/batches/copy";

const shown = ({ from, to }: Span): string => (from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`);

/** A day or a week of an employer, to be declared once more. */
export function CopyPage({ unit, today, search, make, chosen }: CopyPageProps) {
  const t = useTranslations("batch.copy");
  const words = useTranslations("batch");
  const employer = chosen?.employer;
  return (
    <>
      <PageHead
        title={t("title")}
        whose={employer?.name}
        crumbs={[{ label: words("title"), href: "/batches" }, { label: t("title") }]}
        wraps
      >
        <EmployerFilter key={employer?.id} path={path} kept={{ unit }} search={search} chosen={employer} />
        {UNITS.map((it) => (
          <ChipLink key={it} href={address(path, { employer: employer?.id, unit: it })} on={it === unit}>
            {t(`units.${it}`)}
          </ChipLink>
        ))}
      </PageHead>
      {chosen ? (
        <Chosen {...chosen} today={today} make={make} />
      ) : (
        <EmptyState icon={Building2} title={t("chooseEmployer")} text={t("chooseEmployerText")} />
      )}
    </>
  );
}

type ChosenProps = NonNullable<CopyPageProps["chosen"]> & { today: Day; make: MakeCopy };

function Chosen({ employer, read, title, today, make }: ChosenProps) {
  const t = useTranslations("batch.copy");
  const { unit, source, target, lines, leftOut } = read;
  return (
    <>
      <Section>
        <form action={path} className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="employer" value={employer.id} />
          <input type="hidden" name="unit" value={unit} />
          <DayOf name="from" label={t(`from.${unit}`)} day={source.from} today={today} />
          <DayOf name="to" label={t(`to.${unit}`)} day={target.from} today={today} />
          <Button type="submit">{t("show")}</Button>
        </form>
        <p className="mt-2 text-sm text-ink-2 tabular-nums">
          {t("spans", { source: shown(source), target: shown(target) })}
        </p>
      </Section>
      {lines.length === 0 ? (
        <EmptyState icon={CalendarX2} title={t("none", { span: shown(source) })} text={t("noneText")} />
      ) : (
        <CopyTable label={t("rows", { count: lines.length })} lines={lines} />
      )}
      {leftOut.length > 0 && (
        <Section title={t("leftOut", { count: leftOut.length })} flush>
          <CopyTable label={t("leftOut", { count: leftOut.length })} lines={leftOut} />
        </Section>
      )}
      {lines.length > 0 && (
        <MakeCopyButton
          wish={{ employerId: employer.id, unit, from: source.from, to: target.from, title }}
          count={lines.length}
          make={make}
        />
      )}
    </>
  );
}

type DayOfProps = { name: string; label: string; day: Day; today: Day };

const DayOf = ({ name, label, day, today }: DayOfProps) => (
  <div className="grid w-[170px] grid-cols-[minmax(0,1fr)] gap-[3px] max-sm:w-full">
    <label htmlFor={`copy-${name}`} className="font-medium">
      {label}
    </label>
    <DayControl id={`copy-${name}`} name={name} key={day} defaultValue={formatDay(day)} today={today} />
  </div>
);
