import { isDeepStrictEqual } from "node:util";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { rebuild } from "@/lib/register/rebuild";
import type { Career } from "@/tests/chaos/careers";
import type { Officers } from "@/tests/chaos/officers";
import { patiently } from "@/tests/chaos/program";
import { readBook } from "@/tests/chaos/rest";
import type { Stage } from "@/tests/chaos/stage";
import { bothRegisters, type RszPeriod } from "@/tests/fixtures/both-registers";

/** One promise: what was found, and whether it is kept. */
export type Check = { promise: string; found: string; kept: boolean };

type Row = { key: string; state: string; number: string | null };

/** No more than a few, so that a broken run can be read. */
const some = (names: string[]): string => (names.length === 0 ? "" : `: ${names.slice(0, 5).join(", ")}`);
const none = (promise: string, names: string[]): Check => ({
  promise,
  found: `${names.length}${some(names)}`,
  kept: names.length === 0,
});

/** What must be true once everything rests, whatever happened before. */
export async function judge(stage: Stage, careers: Career[], officers: Officers): Promise<Check[]> {
  const rows = await stage.database.rows<Row>(
    "SELECT client_key AS key, state, declaration_number AS number FROM declaration",
  );
  const steps = careers.flatMap((it) => it.steps);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const ends = steps.filter(({ key, ends }) => byKey.get(key)?.state !== ends);
  const book = await readBook(stage);
  return [
    none("refused by the portal", officers.refused),
    none(
      "declarations that nobody sent",
      rows.filter(({ key }) => !steps.some((it) => it.key === key)).map(({ key }) => key),
    ),
    none(
      "not ended as they should",
      ends.map(
        ({ key, content, ends: wanted }) => `${content.kind} ${byKey.get(key)?.state ?? "not there"} not ${wanted}`,
      ),
    ),
    ...checkBook(rows, book),
    ...(await checkRegisters(stage)),
  ];
}

/** The RSZ's own book: each of our declarations once, and nothing that we do not know. */
function checkBook(rows: Row[], book: { number: string; body: string }[]): Check[] {
  const heard = new Set(book.map(({ number }) => number));
  const ours = new Set(rows.map(({ number }) => number));
  const bodies = new Map<string, number>();
  for (const { body } of book) bodies.set(body, (bodies.get(body) ?? 0) + 1);
  const twice = book.filter(({ body }) => (bodies.get(body) ?? 0) > 1).map(({ number }) => number);
  const missing = rows
    .filter(({ number }) => !number || !heard.has(number))
    .map(({ state, number }) => number ?? state);
  const unknown = book.filter(({ number }) => !ours.has(number)).map(({ number }) => number);
  return [
    none("in the RSZ's book twice", twice),
    none("missing in the RSZ's book", missing),
    none("in the RSZ's book and unknown to us", unknown),
  ];
}

async function checkRegisters({ database, simulatorUrl }: Stage): Promise<Check[]> {
  const heldFor = async (employer: string): Promise<RszPeriod[]> => {
    const url = `${simulatorUrl}/training/register?employer=${employer}`;
    return (await (await patiently(() => fetch(url), "the RSZ's register")).json()).periods;
  };
  const { ours, theirs } = await bothRegisters({ query: database.rows, heldFor });
  const held = new Map(theirs.map((it) => [it.number, it]));
  const mirrored = new Set(ours.map(({ number }) => number));
  const differ = [
    ...ours.filter((it) => !isDeepStrictEqual({ ...it }, held.get(it.number))),
    ...theirs.filter(({ number }) => !mirrored.has(number)),
  ];
  const how = { timeout: 600_000, isolationLevel: "RepeatableRead" } as const;
  const { periods, differences } = await withScope(systemScope("chaos"), (tx) => rebuild(tx, false), how);
  const equal = none(
    "periods of the mirror that differ from the RSZ's register",
    differ.map(({ number }) => number),
  );
  const replayed = none("periods that a replay of all facts gives otherwise", differences);
  return [
    { ...equal, found: `${equal.found} of ${theirs.length}`, kept: equal.kept && ours.length === theirs.length },
    { ...replayed, found: `${replayed.found} of ${periods}`, kept: replayed.kept && periods === ours.length },
  ];
}
