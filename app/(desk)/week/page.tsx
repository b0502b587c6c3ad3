import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { contextsOf, createBatch, readChanges, readRefusals, saveRows, sendRows } from "@/app/(desk)/batches/actions";
import { recallMapping, rememberMapping } from "@/app/(desk)/batches/import-actions";
import { searchEmployers, searchWorkers } from "@/app/(desk)/declarations/actions";
import { foreseenWords } from "@/app/(desk)/declarations/new/rsz-labels";
import { WeekScreen } from "@/components/batch/week/week-screen";
import { WeekStart } from "@/components/batch/week/week-start";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { FIRST_COLUMNS } from "@/lib/batch/settle-text";
import { findWeekSheet } from "@/lib/batch/week/find-week-sheet";
import { readWeek } from "@/lib/batch/week/read-week";
import { mondayIn } from "@/lib/batch/week/week-days";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { formatDay } from "@/lib/dimona/notation";
import { isLocale } from "@/lib/preferences";

const sheet = { saveRows, readChanges, readRefusals, contextsOf, sendRows, recallMapping, rememberMapping };
const actions = { ...sheet, searchEmployers, searchWorkers };

export const generateMetadata = async () => ({ title: (await getTranslations("week"))("title") });

type Props = { searchParams: Promise<{ employer?: string; from?: string; with?: string }> };

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** An employer's week. Looking at it makes nothing: its sheet is made with the first shift that is typed. */
export default async function WeekPage({ searchParams }: Props) {
  const scope = await requireScope();
  const { employer: employerId, from, with: people = "" } = await searchParams;
  if (!employerId) return <WeekStart from={from} search={searchEmployers} />;
  const at = now();
  const monday = mondayIn(from, dayOf(at));
  const also = people.split(",").filter(isId).slice(0, 100);
  const read = isId(employerId) ? await readWeek(scope, { employerId, monday, also }) : undefined;
  if (!read) notFound();
  const { id, head } = await findWeekSheet(scope, { employerId, monday });
  const [t, locale] = [await getTranslations("week"), await getLocale()];
  const title = t("sheetTitle", { employer: read.employer.name, from: formatDay(monday) });
  const fresh = { id, title, columns: [...FIRST_COLUMNS], version: 0, createdBy: { id: "", name: "" } };
  const anomalies = await foreseenWords(isLocale(locale) ? locale : "nl");
  const about = { read, monday, also, anomalies, searchEmployers, nowAt: at.toISOString(), isMade: head !== undefined };
  return (
    <WeekScreen
      key={id}
      {...about}
      head={head ?? { ...fresh, createdAt: at, changedAt: at }}
      mayDeclare={can(scope, "declare")}
      actions={actions}
      create={createBatch}
    />
  );
}
