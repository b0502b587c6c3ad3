import { z } from "zod";
import { listener } from "@/lib/db";
import { CHANGES, type Change } from "@/lib/live/announce";
import { log } from "@/lib/log";

/** `undefined`: changes may have been missed; whoever listens should look at everything again. */
type Heard = (change: Change | undefined) => void;

const changeSchema = z.object({ declarationId: z.uuid(), employerId: z.uuid() });
const reconnectMs = 500;

type Hub = { heard: Set<Heard>; connecting?: Promise<void> };

/** Kept on globalThis: one connection a portal, however often Next loads this module. */
const kept = globalThis as typeof globalThis & { indienstHub?: Hub };

function hub(): Hub {
  kept.indienstHub ??= { heard: new Set() };
  return kept.indienstHub;
}

const tell = (change: Change | undefined) => {
  for (const heard of hub().heard) heard(change);
};

/** Hears every stored change from now on, from whichever process; returns how to stop hearing. */
export async function subscribe(heard: Heard): Promise<() => void> {
  const here = hub();
  here.heard.add(heard);
  here.connecting ??= connect().catch((error) => {
    here.connecting = undefined;
    throw error;
  });
  await here.connecting;
  return () => here.heard.delete(heard);
}

async function connect(): Promise<void> {
  const client = listener();
  client.on("notification", ({ payload }) => {
    const change = changeSchema.safeParse(JSON.parse(payload ?? "null"));
    if (change.success) tell(change.data);
  });
  client.on("error", (error) => log.warn({ err: error }, "the live connection broke"));
  client.on("end", () => setTimeout(reconnect, reconnectMs));
  await client.connect();
  await client.query(`LISTEN ${CHANGES}`);
}

/** What was told while nobody listened is lost: everyone looks again. */
function reconnect(): void {
  connect().then(
    () => tell(undefined),
    () => setTimeout(reconnect, reconnectMs),
  );
}
