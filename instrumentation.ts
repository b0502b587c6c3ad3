/** Once, before the portal takes its first request: it refuses to start on another environment's database. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/env");
  const { assertStamp } = await import("@/lib/stamp");
  await assertStamp(env().DATABASE_URL, env().RSZ_ENVIRONMENT);
}
