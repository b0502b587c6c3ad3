import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { makeCopy } from "@/app/(desk)/batches/copy/actions";
import { searchEmployers } from "@/app/(desk)/declarations/actions";
import { CopyPage } from "@/components/batch/copy/copy-page";
import { requireAbility } from "@/lib/access/require-ability";
import { withScope } from "@/lib/access/with-scope";
import { readCopy } from "@/lib/batch/copy/read-copy";
import { UNITS } from "@/lib/batch/copy/span";
import { now } from "@/lib/clock";
import { type Day, dayOf, parseDay } from "@/lib/day";
import { formatDay, parseDayInput } from "@/lib/dimona/notation";
import { findEmployer } from "@/lib/employers/store";

export const generateMetadata = async () => ({ title: (await getTranslations("batch.copy"))("title") });

type Props = { searchParams: Promise<{ employer?: string; unit?: string; from?: string; to?: string }> };

const dayIn = (text: string | undefined, today: Day): Day | undefined =>
  parseDay(parseDayInput(text ?? "", today) ?? "");

/** A day or week of an employer, to be declared once more. */
export default async function CopyDaysPage({ searchParams }: Props) {
  const scope = await requireAbility("declare");
  const asked = await searchParams;
  const today = dayOf(now());
  const unit = UNITS.find((it) => it === asked.unit) ?? "week";
  const about = { unit, today, search: searchEmployers, make: makeCopy };
  if (!asked.employer) return <CopyPage {...about} />;
  const id = asked.employer;
  const employer = await withScope(scope, (tx) => findEmployer(tx, id));
  if (!employer) notFound();
  const days = { from: dayIn(asked.from, today), to: dayIn(asked.to, today) };
  const read = await readCopy(scope, { employerId: employer.id, unit, today, ...days });
  const t = await getTranslations("batch.copy");
  const title = t("sheetTitle", { employer: employer.name, day: formatDay(read.target.from) });
  return <CopyPage {...about} chosen={{ employer: { id: employer.id, name: employer.name }, read, title }} />;
}
