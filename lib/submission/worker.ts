import { systemScope } from "@/lib/access/scope";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { assertStamp } from "@/lib/stamp";
import { rszClientFromEnv } from "@/lib/submission/rsz-client";
import { startWork } from "@/lib/submission/work";

/** `npm run worker`: one hand. Any number may run on one database. */
await assertStamp(env().DATABASE_URL, env().RSZ_ENVIRONMENT);
const work = await startWork({ scope: systemScope("submission"), client: rszClientFromEnv(), speed: env().RSZ_SPEED });
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
