import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { contextsOf, readChanges, readRefusals, saveRows, sendRows } from "@/app/(desk)/batches/actions";
import { recallMapping, rememberMapping } from "@/app/(desk)/batches/import-actions";
import { dropTemplate } from "@/app/(desk)/batches/templates/actions";
import { searchEmployers, searchWorkers } from "@/app/(desk)/declarations/actions";
import { foreseenWords } from "@/app/(desk)/declarations/new/rsz-labels";
import { BatchScreen } from "@/components/batch/batch-screen";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { findBatch } from "@/lib/batch/store";
import { now } from "@/lib/clock";
import { isLocale } from "@/lib/preferences";

const sheet = { saveRows, readChanges, readRefusals, contextsOf, sendRows, recallMapping, rememberMapping };
const actions = { ...sheet, searchEmployers, searchWorkers, dropTemplate };

export const generateMetadata = async () => ({ title: (await getTranslations("batch"))("title") });

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ show?: string | string[] }> };

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** One sheet, or one template. Its rows come with the first look of the browser. */
export default async function BatchPage({ params, searchParams }: Props) {
  const scope = await requireScope();
  const { id } = await params;
  const head = isId(id) ? await withScope(scope, (tx) => findBatch(tx, id)) : undefined;
  if (!head) notFound();
  const locale = await getLocale();
  const anomalies = await foreseenWords(isLocale(locale) ? locale : "nl");
  const show = (await searchParams).show === "refused" ? ("refused" as const) : ("all" as const);
  const about = { head, show, nowAt: now().toISOString(), anomalies, mayDeclare: can(scope, "declare") };
  return <BatchScreen key={id} {...about} actions={actions} />;
}
