import { getTranslations } from "next-intl/server";
import { Worklist } from "@/components/worklist/worklist";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { readWorklist } from "@/lib/declarations/worklist/read-worklist";
import { WORK } from "@/lib/declarations/worklist/store";

export const generateMetadata = async () => ({ title: (await getTranslations("worklist"))("title") });

type Props = { searchParams: Promise<{ state?: string; page?: string }> };

/** The dashboard. */
export default async function WorklistPage({ searchParams }: Props) {
  const scope = await requireScope();
  const { state, page } = await searchParams;
  const at = now();
  const work = await withScope(scope, (tx) => readWorklist(tx, { state, page, now: at }));
  return <Worklist {...work} states={WORK} now={at} mayDeclare={can(scope, "declare")} />;
}
