import type { AskedPair } from "@/lib/batch/row-context";

/** Under which a pair is asked for and told. */
export const pairKey = ({ employer, worker }: AskedPair): string =>
  `${employer.toLowerCase()}\n${worker.toLowerCase()}`;
