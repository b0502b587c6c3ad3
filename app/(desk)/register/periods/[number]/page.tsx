import { notFound, redirect } from "next/navigation";
import { requireScope } from "@/lib/access/current";
import { withScope } from "@/lib/access/with-scope";
import { relationOfPeriod } from "@/lib/register/store";

type Props = { params: Promise<{ number: string }> };

/** A period by its number: it is shown within its relation. */
export default async function PeriodPage({ params }: Props) {
  const scope = await requireScope();
  const { number } = await params;
  const relationId = await withScope(scope, (tx) => relationOfPeriod(tx, number));
  if (!relationId) notFound();
  redirect(`/register/${relationId}?period=${number}`);
}
