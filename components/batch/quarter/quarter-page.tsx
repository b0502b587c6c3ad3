import { CalendarCheck, CalendarClock } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type MakeQuarter, QuarterWizard } from "@/components/batch/quarter/quarter-wizard";
import { address } from "@/components/dimona/address";
import { EmployerFilter, type SearchEmployers } from "@/components/dimona/employer-filter";
import { ButtonLink } from "@/components/ui/button-link";
import { ChipLink } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { stateLook } from "@/components/ui/state-look";
import { quarterName } from "@/lib/batch/quarter/next-quarter";
import type { QuarterRead } from "@/lib/batch/quarter/quarter-line";
import { type Day, toDay } from "@/lib/day";
import { moment } from "@/lib/dimona/moment";
import { formatDay } from "@/lib/dimona/notation";
import { workerType } from "@/lib/dimona/worker-types";
import { isLocale } from "@/lib/preferences";

export type QuarterPageProps = {
  read: QuarterRead;
  /** The last days of the quarters to choose from. */
  ends: readonly Day[];
  employer?: { id: string; name: string };
  /** What the sheet is called. */
  title: string;
  search: SearchEmployers;
  make: MakeQuarter;
};

const path = "/batches/quarter";

/** What ends with a quarter, and goes on in the next one. */
export function QuarterPage({ read, ends, employer, title, search, make }: QuarterPageProps) {
  const t = useTranslations("batch.quarter");
  const words = useTranslations("batch");
  const { end, start, lines } = read;
  const asked = { end, employer: employer?.id };
  return (
    <>
      <PageHead
        title={t("title")}
        whose={t("whose", { count: lines.length, start: formatDay(start) })}
        crumbs={[{ label: words("title"), href: "/batches" }, { label: t("title") }]}
        wraps
      >
        <EmployerFilter key={employer?.id} path={path} kept={{ end }} search={search} chosen={employer} />
        {ends.map((day) => (
          <ChipLink key={day} href={address(path, { ...asked, end: day })} on={day === end}>
            {t("ends", { quarter: quarterName(day), day: formatDay(day) })}
          </ChipLink>
        ))}
        {employer && (
          <ChipLink href={address(path, { end })} mark="remove" on>
            {employer.name}
          </ChipLink>
        )}
      </PageHead>
      <Openings read={read} />
      {lines.length === 0 ? (
        <EmptyState
          icon={CalendarCheck}
          title={t("none", { quarter: quarterName(toDay(end)) })}
          text={t("noneText")}
          action={<ButtonLink href="/batches">{t("toBatches")}</ButtonLink>}
        />
      ) : (
        <QuarterWizard key={`${end}${employer?.id}`} read={read} title={title} make={make} employerId={employer?.id} />
      )}
    </>
  );
}

/** From when on the RSZ takes the rows. */
function Openings({ read: { closed, lines } }: { read: QuarterRead }) {
  const t = useTranslations("batch.quarter");
  const locale = useLocale();
  if (lines.length === 0) return null;
  if (closed.length === 0) return <Note>{t("open")}</Note>;
  const titleOf = (code: string) => workerType(code)?.title[isLocale(locale) ? locale : "nl"] ?? code;
  return (
    <Note look={stateLook.planned} icon={CalendarClock}>
      {closed.map((it) => t("opens", { type: titleOf(it.workerType), at: moment(it.opensAt) })).join(" ")}{" "}
      {t("opensText")}
    </Note>
  );
}
