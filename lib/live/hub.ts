import type pg from "pg";
import { z } from "zod";
import { now } from "@/lib/clock";
import { listener } from "@/lib/db";
import { CHANGES, type Change, type SheetChange } from "@/lib/live/announce";
import { log } from "@/lib/log";

/** `undefined`: changes may have been missed; whoever listens should look at everything again. */
type Heard = (change: Change | SheetChange | undefined) => void;

const standSchema = z.object({ state: z.string(), result: z.string().nullish(), at: z.iso.datetime() });
const changeSchema = z.object({ declarationId: z.uuid(), employerId: z.uuid(), stand: standSchema.optional() });
const sheetSchema = z.object({
  batchId: z.uuid(),
  version: z.number(),
  madeById: z.uuid(),
  employerIds: z.array(z.uuid()),
});
const lineSchema = z.object({ line: z.literal(true) });
const reconnectMs = 500;
/** How far back a page may ask; one that was read longer ago is simply read again. */
const memoryMs = 60_000;

type Hub = {
  heard: Set<Heard>;
  connecting?: Promise<void>;
  /** Milliseconds of the last change by employer, in the order of time. */
  changedAt: Map<string, number>;
  /** Before this instant changes may have gone by unheard, or concerned everybody. */
  surelySince: number;
};

/** Kept on globalThis: one connection a portal, however often Next loads this module. */
const kept = globalThis as typeof globalThis & { indienstHub?: Hub };

function hub(): Hub {
  kept.indienstHub ??= { heard: new Set(), changedAt: new Map(), surelySince: Number.POSITIVE_INFINITY };
  return kept.indienstHub;
}

/** How many browsers hear through this portal. */
export const liveConnections = (): number => hub().heard.size;

const tell = (change: Change | undefined) => {
  remember(change);
  pass(change);
};

const pass: Heard = (change) => {
  for (const heard of hub().heard) heard(change);
};

function remember(change: Change | undefined): void {
  const here = hub();
  const at = now().getTime();
  if (!change) {
    here.surelySince = at;
    return;
  }
  here.changedAt.delete(change.employerId);
  here.changedAt.set(change.employerId, at);
  for (const [employerId, changedAt] of here.changedAt) {
    if (at - changedAt <= memoryMs) break;
    here.changedAt.delete(employerId);
  }
}

/** The employers with a change since this instant; undefined when that cannot be known (any more) of all. */
export function changedSince(since: Date): string[] | undefined {
  const { changedAt, surelySince } = hub();
  const from = since.getTime();
  if (from <= surelySince || now().getTime() - from > memoryMs) return undefined;
  return [...changedAt].flatMap(([employerId, at]) => (at >= from ? [employerId] : []));
}

/** Everybody at this portal looks at everything again. */
export const tellAll = (): void => tell(undefined);

/**
 * Hears every stored change from now on, from whichever process; returns how to stop hearing. Throws, and hears nothing,
 * when the first connection fails; later ones are made again by themselves.
 */
export async function subscribe(heard: Heard): Promise<() => void> {
  const here = hub();
  here.connecting ??= connect().catch((error) => {
    here.connecting = undefined;
    throw error;
  });
  here.heard.add(heard);
  const stop = () => here.heard.delete(heard);
  return here.connecting.then(
    () => stop,
    (error) => {
      stop();
      throw error;
    },
  );
}

async function connect(): Promise<void> {
  const client = listener();
  client.on("notification", ({ payload }) => {
    const said = JSON.parse(payload ?? "null");
    const change = changeSchema.safeParse(said);
    // Of a sheet nothing is remembered: who has it open asks for what changed after a count.
    const sheet = sheetSchema.safeParse(said);
    if (change.success) tell(change.data);
    else if (sheet.success) pass(sheet.data);
    else if (lineSchema.safeParse(said).success) tellAll();
  });
  client.on("error", (error) => {
    log.warn({ err: error }, "the live connection broke");
    leave(client);
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANGES}`);
    hub().surelySince = now().getTime();
  } catch (error) {
    leave(client);
    throw error;
  }
  // Only now: pg says `end` of a connection that never came about too, and its failure was told already.
  client.once("end", reconnectLater);
}

const leave = (client: pg.Client): void => {
  client.end().catch(() => {});
};

/** The one place that plans a new attempt: after a connection that stood has ended, or after an attempt failed. */
const reconnectLater = () => setTimeout(() => connect().then(() => tell(undefined), reconnectLater), reconnectMs);
