// `npm run bench:submission`: how fast and how sparingly a declaration is carried to its verdict. Each figure stands beside
// its floor of the same run and the best that could be had. A table and JSON; exits 1 when a promise is broken.
import { tableOf } from "@/bench/figure";
import { measurePace } from "@/bench/pace";

const figures = [...measurePace()];

console.log(tableOf(figures));
console.log(JSON.stringify(figures));
const promised = figures.filter(({ kept }) => kept !== undefined);
const kept = promised.filter((it) => it.kept);
console.log(`promises kept ${kept.length} of ${promised.length}`);
process.exitCode = kept.length === promised.length ? 0 : 1;
