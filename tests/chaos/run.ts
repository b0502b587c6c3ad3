// `npm run chaos`: declarations are carried to their verdict while workers, portal and PostgreSQL are killed and the RSZ fails
// in every way; at the end both sides must agree. Exits 1 when a promise is broken.
import "@/tests/fixtures/environment";
import { ensureBuilt } from "@/scripts/preparation.mjs";
import { careersOf } from "@/tests/chaos/careers";
import { startOfficers } from "@/tests/chaos/officers";
import { readOptions } from "@/tests/chaos/options";
import { comeToRest, decideStuck } from "@/tests/chaos/rest";
import { allHear, setStage } from "@/tests/chaos/stage";
import { storm } from "@/tests/chaos/storm";
import { type Check, judge } from "@/tests/chaos/verdict";

const options = readOptions();
const { seed, count, version, seconds } = options;
const began = Date.now();
const since = () => `${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s`;
const tell = (text: string) => console.log(`${since()}  ${text}`);

console.log(`chaos: ${count} declarations over ${version} in ${seconds} s, ${options.workers} workers, --seed ${seed}`);
await ensureBuilt();
const stage = await setStage(options);
/** The storm ends when this share has its verdict, so that a slow machine's is no milder than a fast one's. */
const STORMY = 0.9;
const state = { settled: 0, told: Date.now() };
/** Where the declarations stand, told every ten seconds. */
const pulse = setInterval(async () => {
  const rows = await database.rows<{ state: string; count: number }>(
    "SELECT state, count(*)::int AS count FROM declaration GROUP BY state ORDER BY state",
  );
  state.settled = rows.reduce((sum, it) => sum + (["accepted", "refused"].includes(it.state) ? it.count : 0), 0);
  if (Date.now() - state.told < 10_000) return;
  state.told = Date.now();
  tell(rows.map((it) => `${it.state} ${it.count}`).join(", "));
}, 1_000);
const { database, gate, workers, portal } = stage;
let exitCode = 1;
try {
  const careers = careersOf(seed, count, stage.employerIds.length);
  tell("all are up; the storm begins");
  const latest = Date.now() + seconds * 3_000;
  const officers = startOfficers(careers, { ...stage, rows: database.rows, seed, withinMs: seconds * 1_000 });
  const struck = await storm(stage, options, () => state.settled >= count * STORMY || Date.now() > latest);
  tell(
    `killed: workers ${struck.worker}, portal ${struck.portal}, PostgreSQL ${struck.postgres}; the RSZ failed ${struck.rsz} times`,
  );
  const rested = await comeToRest(stage, officers);
  const { posts } = gate;
  const inDoubt = posts["drop-before"] + posts["drop-after"] + struck.inFlight;
  const stuck = (await database.rows("SELECT 1 FROM declaration WHERE state = 'stuck'")).length;
  tell(`at rest; POSTs: ${JSON.stringify(posts)}, other calls: ${gate.asks}`);
  const again = officers.again();
  tell(
    `browsers sent again ${again.sent} times, ${again.counted} of these had counted; in flight at a kill ${struck.inFlight}`,
  );
  const ended = [...workers, portal].reduce((sum, it) => sum + it.ended(), 0);
  tell(`processes that could not go on and were started again: ${ended}`);
  gate.heal();
  const decided = await decideStuck(stage);
  if (stuck > 0) tell(`a person decided ${stuck}: ${decided.adopted} adopted, ${decided.repeated} sent again`);
  const restedAgain = await comeToRest(stage, officers);
  const limit = version === "v2" ? 0 : inDoubt;
  const checks: Check[] = [
    {
      promise: "everything comes to rest by itself",
      found: String(rested && restedAgain),
      kept: rested && restedAgain,
    },
    {
      promise: `stuck at most ${limit}, of ${inDoubt} in flight at a kill or a drop`,
      found: String(stuck),
      kept: stuck <= limit,
    },
    ...(await judge(stage, careers, officers)),
    { promise: "all workers hear what comes", found: String(await allHear(stage)), kept: true },
  ];
  for (const { promise, found, kept } of checks) console.log(`  ${kept ? "kept  " : "BROKEN"}  ${promise}: ${found}`);
  const kept = checks.filter((it) => it.kept).length;
  exitCode = kept === checks.length ? 0 : 1;
  tell(exitCode ? `logs: ${stage.folder}` : "both sides agree");
  console.log(`chaos: kept ${kept} of ${checks.length}`);
} finally {
  clearInterval(pulse);
  await stage.close();
}
process.exit(exitCode);
