import { QuotaMeter } from "@/components/dimona/quota-meter";
import { QuotaTold } from "@/components/dimona/quota-told";
import type { Context } from "@/lib/dimona/context";
import type { Content } from "@/lib/dimona/declaration";
import { toldUseOf } from "@/lib/dimona/quota-told-use";
import { quotaUsesOf } from "@/lib/dimona/quota-use";

/** The contingents that a declaration uses, by what we declared; nothing where its work uses none. */
export function QuotaSection({ content, context }: { content: Content; context: Context }) {
  const told = toldUseOf(content, context.periods);
  return (
    <>
      {quotaUsesOf(content, context).map((use) => (
        <QuotaMeter key={use.quota.kind} use={use} declares={changesUse(content)} />
      ))}
      {told && <QuotaTold use={told} declares={changesUse(content)} />}
    </>
  );
}

const changesUse = ({ kind }: Content): boolean => kind === "IN" || kind === "UPDATE";
