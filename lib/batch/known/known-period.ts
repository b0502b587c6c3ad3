import type { Content } from "@/lib/dimona/declaration";
import type { Period } from "@/lib/dimona/period";

/** A period of the mirror, with whose it is and by which names they are known here. */
export type KnownPeriod = {
  period: Period;
  /** `number`: digits, the one that began last; absent for who has none. */
  employer: { id: string; name: string; number?: string };
  /** As this employer knows the worker; empty where nobody typed a name. */
  worker: { id: string; name: string };
  /** What our own IN of it said; absent where it was declared elsewhere. */
  declared?: Content;
};

/** An IN with whose it is. */
export type KnownIn = Pick<KnownPeriod, "employer" | "worker"> & { content: Content };
