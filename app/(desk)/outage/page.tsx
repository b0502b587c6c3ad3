import { getTranslations } from "next-intl/server";
import { OutagePage } from "@/components/outage/outage-page";
import { requireScope } from "@/lib/access/current";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { workPageSize } from "@/lib/declarations/worklist/store";
import { readOutagePage } from "@/lib/outage/read-outage-page";

export const generateMetadata = async () => ({ title: (await getTranslations("outage"))("title") });

type Props = { searchParams: Promise<{ page?: string }> };

/** The line to the RSZ, in good times and in bad. */
export default async function LinePage({ searchParams }: Props) {
  const scope = await requireScope();
  const { page } = await searchParams;
  const at = now();
  const view = await withScope(scope, (tx) => readOutagePage(tx, { page, now: at }));
  return <OutagePage {...view} now={at} pageSize={workPageSize} />;
}
