import { QuotaMeter } from "@/components/dimona/quota-meter";
import { QuotaTold } from "@/components/dimona/quota-told";
import { toldUsesOfYear } from "@/lib/dimona/quota-told-use";
import { type KnownUse, quotaUsesOfYear } from "@/lib/dimona/quota-use";

/** The contingents that a worker's periods of a calendar year use; nothing where they use none. */
export function QuotaOfYear({ year, known }: { year: string; known: KnownUse }) {
  return (
    <>
      {quotaUsesOfYear(year, known).map((use) => (
        <QuotaMeter key={`${use.quota.kind} ${use.span}`} use={use} declares={false} />
      ))}
      {toldUsesOfYear(year, known.periods).map((use) => (
        <QuotaTold key={use.numbers[0]?.name} use={use} declares={false} />
      ))}
    </>
  );
}
