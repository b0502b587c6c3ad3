import type { WorkerType } from "@/lib/dimona/worker-type";
import { a17 } from "@/lib/dimona/worker-types/a17";
import { alt } from "@/lib/dimona/worker-types/alt";
import { bcw } from "@/lib/dimona/worker-types/bcw";
import { dwd } from "@/lib/dimona/worker-types/dwd";
import { ext } from "@/lib/dimona/worker-types/ext";
import { flx } from "@/lib/dimona/worker-types/flx";
import { ivt } from "@/lib/dimona/worker-types/ivt";
import { o17 } from "@/lib/dimona/worker-types/o17";
import { oth } from "@/lib/dimona/worker-types/oth";
import { pmp } from "@/lib/dimona/worker-types/pmp";
import { qua } from "@/lib/dimona/worker-types/qua";
import { rta } from "@/lib/dimona/worker-types/rta";
import { s17 } from "@/lib/dimona/worker-types/s17";
import { stg } from "@/lib/dimona/worker-types/stg";
import { stu } from "@/lib/dimona/worker-types/stu";
import { stx } from "@/lib/dimona/worker-types/stx";
import { t17 } from "@/lib/dimona/worker-types/t17";
import { tea } from "@/lib/dimona/worker-types/tea";
import { tri } from "@/lib/dimona/worker-types/tri";

export type { Presence, WorkerType } from "@/lib/dimona/worker-type";

/** Every worker type that can be declared, in the order in which a form offers them. One file each. */
export const WORKER_TYPES: readonly WorkerType[] = [
  oth,
  stu,
  ext,
  flx,
  bcw,
  rta,
  alt,
  ivt,
  tri,
  stg,
  dwd,
  pmp,
  o17,
  s17,
  t17,
];

/** Types that have ended: for periods of the past only. */
export const ENDED_WORKER_TYPES: readonly WorkerType[] = [a17, tea, qua, stx];

const byCode = new Map([...WORKER_TYPES, ...ENDED_WORKER_TYPES].map((it) => [it.code, it]));

/** The type with this code (zone 00655), ended ones included; undefined when there is none. */
export const workerType = (code: string | undefined): WorkerType | undefined =>
  code === undefined ? undefined : byCode.get(code);
