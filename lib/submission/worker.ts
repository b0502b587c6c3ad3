import { setFlagsFromString } from "node:v8";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { env } from "@/lib/env";
import { createCallMeter } from "@/lib/health/call-meter";
import { addCallTimes } from "@/lib/health/store";
import { log } from "@/lib/log";
import { assertStamp } from "@/lib/stamp";
import { createPace } from "@/lib/submission/pace";
import { rszClientFromEnv } from "@/lib/submission/rsz-client";
import { startWork } from "@/lib/submission/work";

// What it needs is some 55 MB for 5,000 in flight; V8 lets that double before it looks for what is left over (`bench/README.md`, (c)).
setFlagsFromString("--heap-growing-percent=15");

/** `npm run worker`: one hand. Any number may run on one database. */
await assertStamp(env().DATABASE_URL, env().RSZ_ENVIRONMENT);
const { RSZ_SPEED: speed, RSZ_PARALLEL_POSTS: posts, RSZ_PARALLEL_GETS: gets } = env();
const scope = systemScope("submission");
const meter = createCallMeter((times) => withScope(scope, (tx) => addCallTimes(tx, times)));
const { RSZ_ABSENCE_MINUTES: absence, REPEAT_IN_NEAR_DEADLINE: near } = env();
const doubt = { absenceMs: absence * 60_000, repeatInMs: near * 60_000 };
const tools = { scope, client: rszClientFromEnv(meter), speed, pace: createPace(speed), doubt };
const work = await startWork(tools, { posts, gets });
log.info("the worker is ready");

work.failed.then((error) => {
  log.fatal({ err: error }, "the worker cannot go on");
  process.exit(1);
});

/** What is under way may take as long: a POST with its renewals 30 s. What is left then another worker takes over, or it is in doubt. */
const graceMs = 38_000;

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, async () => {
    log.info({ signal }, "the worker was told to stop");
    setTimeout(() => {
      log.fatal("the worker could not end what was under way");
      process.exit(1);
    }, graceMs).unref();
    await work.stop();
    await meter.stop();
    log.info("the worker has ended");
    process.exit();
  });
}
