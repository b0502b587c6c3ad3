// `npm run admin:create -- --email ann@example.org --name "Ann Example"`: the first administrator of an installation.
// The password comes from ADMIN_PASSWORD, from the terminal (not shown), or from standard input; never from an argument,
// which every user of the machine could read.
import { parseArgs } from "node:util";
import { z } from "zod";
import { askPassword } from "./ask-password";
import { completeEnvironment } from "./settings.mjs";

const shape = z.object({
  email: z.email("--email must be an e-mail address").transform((text) => text.toLowerCase()),
  name: z.string("--name is missing").trim().min(1, "--name is empty"),
  language: z.enum(["nl", "fr", "de", "en"], "--language must be nl, fr, de or en").default("nl"),
  password: z.string().min(12, "The password needs 12 characters or more.").max(200, "The password is too long."),
});

async function readRequest() {
  const options = { email: { type: "string" }, name: { type: "string" }, language: { type: "string" } } as const;
  const { values } = parseArgs({ options });
  const identity = shape.omit({ password: true }).safeParse(values);
  if (!identity.success) throw new Error(identity.error.issues.map(({ message }) => message).join("\n"));
  const password = shape.shape.password.safeParse(process.env.ADMIN_PASSWORD || (await askPassword()));
  if (!password.success) throw new Error(password.error.issues[0]?.message);
  return { ...identity.data, password: password.data };
}

async function main(): Promise<void> {
  completeEnvironment();
  const request = await readRequest();
  // Only now: these rooms read the environment that was just completed.
  const { createAccount } = await import("@/lib/access/accounts/create-account");
  const { systemScope } = await import("@/lib/access/scope");
  const { env } = await import("@/lib/env");
  const { assertStamp } = await import("@/lib/stamp");
  await assertStamp(env().DATABASE_URL, env().RSZ_ENVIRONMENT);
  const created = await createAccount(systemScope("admin-create"), { ...request, role: "administrator", teamIds: [] });
  if (!created.ok) throw new Error(`There already is an account with the address ${request.email}.`);
  console.log(`Administrator ${request.email} was made.`);
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
