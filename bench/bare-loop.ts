import type { RszClient } from "@/lib/rsz/client";
import type { JsonValue } from "@/lib/rsz/json";
import { nextGetAt } from "@/lib/rsz/pace";
import type { Pace } from "@/lib/submission/pace";
import { createPlaces } from "@/tests/fixtures/places";

type Limits = { posts: number; gets: number };

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The least that carries messages to their verdicts: the product's own client, with as many calls at once and at its pace,
 * and nothing kept of it anywhere. How many got a verdict.
 */
export async function bareLoop(client: RszClient, bodies: JsonValue[], limits: Limits, pace: Pace): Promise<number> {
  const [posting, getting] = [createPlaces(limits.posts), createPlaces(limits.gets)];
  let verdicts = 0;
  const ask = async (number: string, postedAt: number, at: number): Promise<void> => {
    await wait(postedAt + at - performance.now());
    const asked = { at: 0 };
    const outcome = await getting(() => {
      asked.at = performance.now() - postedAt;
      return client.get(number);
    });
    if (outcome.kind === "answer") verdicts += 1;
    else await ask(number, postedAt, nextGetAt(asked.at, performance.now() - postedAt));
  };
  const carry = async (body: JsonValue, nth: number) => {
    const outcome = await posting(() => client.post(body));
    if (outcome.kind !== "received") throw new Error(outcome.kind);
    await ask(outcome.number, performance.now(), nextGetAt(null, pace.firstGet(nth.toString(16).padStart(8, "0"))));
  };
  await Promise.all(bodies.map(carry));
  return verdicts;
}
