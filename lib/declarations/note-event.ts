import { type Scoped, userIdOf } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { addEvent } from "@/lib/declarations/store";
import { announce } from "@/lib/live/announce";
import type { Prisma } from "@/prisma/generated/client";

type Noted = { id: string; employerId: string; state: string; event: string; detail: Prisma.InputJsonObject };

/** Writes down something that happened to a declaration without changing its state, and announces it. */
export async function noteEvent(tx: Scoped, { id, employerId, state, event, detail }: Noted): Promise<void> {
  const from = { fromState: state, toState: state };
  await addEvent(tx, { declarationId: id, at: now(), userId: userIdOf(tx.scope), event, ...from, detail });
  await announce(tx, { declarationId: id, employerId });
}
