import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { makeQuarter } from "@/app/(desk)/batches/quarter/actions";
import { searchEmployers } from "@/app/(desk)/declarations/actions";
import { QuarterPage } from "@/components/batch/quarter/quarter-page";
import { requireAbility } from "@/lib/access/require-ability";
import { withScope } from "@/lib/access/with-scope";
import { quarterEnds, quarterName } from "@/lib/batch/quarter/next-quarter";
import { readQuarter } from "@/lib/batch/quarter/read-quarter";
import { now } from "@/lib/clock";
import { addDays, dayOf } from "@/lib/day";
import { moment } from "@/lib/dimona/moment";
import { findEmployer } from "@/lib/employers/store";

export const generateMetadata = async () => ({ title: (await getTranslations("batch.quarter"))("title") });

type Props = { searchParams: Promise<{ end?: string; employer?: string }> };

/** What ends with a quarter, as rows of the next one. */
export default async function NextQuarterPage({ searchParams }: Props) {
  const scope = await requireAbility("declare");
  const { end: asked, employer: id } = await searchParams;
  const ends = quarterEnds(dayOf(now()));
  const end = ends.find((it) => it === asked) ?? ends[1];
  const employer = id ? await withScope(scope, (tx) => findEmployer(tx, id)) : undefined;
  if (id && !employer) notFound();
  const read = await readQuarter(scope, { end, employerId: employer?.id });
  const t = await getTranslations("batch.quarter");
  const title = t("sheetTitle", { quarter: quarterName(addDays(end, 1)), at: moment(now()) });
  const about = { read, ends, title, ...(employer && { employer: { id: employer.id, name: employer.name } }) };
  return <QuarterPage {...about} search={searchEmployers} make={makeQuarter} />;
}
