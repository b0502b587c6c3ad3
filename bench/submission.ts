// `npm run bench:submission [-- --part b --count 10000]`: how fast and how sparingly a declaration is carried to its verdict. Each
// figure stands beside its floor of the same run. A table and JSON; exits 1 when a promise is broken.
import { parseArgs } from "node:util";
import { type Figure, tableOf } from "@/bench/figure";
import { measurePace } from "@/bench/pace";

const text = { type: "string" } as const;
const { values } = parseArgs({ options: { part: text, count: text } });
const wanted = (part: string): boolean => values.part === undefined || values.part === part;

/** The parts that need a database, on one of their own. */
async function measureOnStand(): Promise<Figure[]> {
  const { openStand } = await import("@/bench/stand");
  const { makeCrowd } = await import("@/bench/crowd");
  const { measureBatch } = await import("@/bench/batch");
  const { IN_FLIGHT, measureInFlight } = await import("@/bench/in-flight");
  const { measureOneByOne, ONE_BY_ONE } = await import("@/bench/one-by-one");
  const stand = await openStand();
  try {
    const count = Number(values.count ?? 10_000);
    const people = await makeCrowd(stand, Math.max(wanted("b") ? count : 0, wanted("c") ? IN_FLIGHT : 0, ONE_BY_ONE));
    return [
      ...(wanted("a") ? await measureOneByOne(stand, people) : []),
      ...(wanted("b") ? await measureBatch(stand, people.slice(0, count)) : []),
      ...(wanted("c") ? await measureInFlight(stand, people) : []),
    ];
  } finally {
    await stand.close();
  }
}

const figures = [
  ...(["a", "b", "c"].some(wanted) ? await measureOnStand() : []),
  ...(wanted("d") ? measurePace() : []),
];

console.log(tableOf(figures));
console.log(JSON.stringify(figures));
const promised = figures.filter(({ kept }) => kept !== undefined);
const kept = promised.filter((it) => it.kept);
console.log(`promises kept ${kept.length} of ${promised.length}`);
process.exit(kept.length === promised.length ? 0 : 1);
