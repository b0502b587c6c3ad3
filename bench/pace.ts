// Part (d) of `npm run bench:submission`: the pace in virtual time.
import { change, type Figure } from "@/bench/figure";
import { type Asker, createDraw, createLearner, createOracle, followMany, plain, type Sum } from "@/bench/pace-askers";

/** Runs, each with its own chance, and how many declarations are counted in each stage of a run. */
const SEEDS = 10;
const COUNTED = 4_000;
/** What is promised of slower times is promised after so many verdicts. */
const ADAPTING = 500;
const SLOWER = 1.5;

/** One life of an asker: published times, then slower ones, then the published again. */
const stages = [
  { name: "published", stretch: 1, count: COUNTED },
  { name: "slower, the first 500", stretch: SLOWER, count: ADAPTING },
  { name: "slower", stretch: SLOWER, count: COUNTED },
  { name: "published again, the first 500", stretch: 1, count: ADAPTING },
] as const;

/** Sums by stage over all seeds. Each asker meets the same times and draws the same lots. */
function live(create: (stretch: number) => Asker, keep: boolean): Sum[] {
  const total = stages.map(() => ({ gets: 0, ms: 0, count: 0 }));
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const draw = createDraw(seed);
    const kept = create(1);
    for (const [index, { stretch, count }] of stages.entries()) {
      const sum = followMany(keep ? kept : create(stretch), draw, count, stretch);
      const so = total[index];
      if (so) for (const key of ["gets", "ms", "count"] as const) so[key] += sum[key];
    }
  }
  return total;
}

/** What is promised of a stage: at most these shares of what the plain pace takes. */
const promises: Record<string, { gets: number; ms: number }> = {
  published: { gets: 0.6, ms: 1 },
  slower: { gets: 0.75, ms: 1.01 },
};

const units = { gets: "GETs a declaration", ms: "ms to the verdict" } as const;

/** Virtual time: no clock, no network, the same figures each time. */
export function measurePace(): Figure[] {
  const [ours, floors, bests] = [live(createLearner, true), live(() => plain, false), live(createOracle, false)];
  return stages.flatMap(({ name }, index) =>
    (["gets", "ms"] as const).map((key) => {
      const mean = (sums: Sum[]) => (sums[index]?.[key] ?? 0) / (sums[index]?.count ?? 1);
      const [value, floor, best] = [mean(ours), mean(floors), mean(bests)];
      const limit = promises[name]?.[key];
      const promised = limit !== undefined && { promise: `at most ${change(limit, 1)}`, kept: value <= floor * limit };
      return { part: "d", name: `${name}: ${units[key]}`, value, floor, best, ...promised };
    }),
  );
}
