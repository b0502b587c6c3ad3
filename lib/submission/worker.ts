import { systemScope } from "@/lib/access/scope";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { assertStamp } from "@/lib/stamp";
import { createPace } from "@/lib/submission/pace";
import { rszClientFromEnv } from "@/lib/submission/rsz-client";
import { startWork } from "@/lib/submission/work";

/** `npm run worker`: one hand. Any number may run on one database. */
await assertStamp(env().DATABASE_URL, env().RSZ_ENVIRONMENT);
const { RSZ_SPEED: speed, RSZ_PARALLEL_POSTS: posts, RSZ_PARALLEL_GETS: gets } = env();
const tools = { scope: systemScope("submission"), client: rszClientFromEnv(), speed, pace: createPace(speed) };
const work = await startWork(tools, { posts, gets });
log.info("the worker is ready");

work.failed.then((error) => {
  log.fatal({ err: error }, "the worker cannot go on");
  process.exit(1);
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, async () => {
    await work.stop();
    log.info("the worker has ended");
    process.exit();
  });
}
