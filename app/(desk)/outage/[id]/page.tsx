import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OneOutage } from "@/components/outage/one-outage";
import { requireScope } from "@/lib/access/current";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { readOneOutage } from "@/lib/outage/read-outage-page";

export const generateMetadata = async () => ({ title: (await getTranslations("outage"))("title") });

type Props = { params: Promise<{ id: string }> };

/** One outage and the evidence of it. */
export default async function OneOutagePage({ params }: Props) {
  const scope = await requireScope();
  const { id } = await params;
  const at = now();
  const found = await withScope(scope, (tx) => readOneOutage(tx, id, at));
  if (!found) notFound();
  return <OneOutage {...found} now={at} />;
}
