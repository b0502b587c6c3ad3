import { z } from "zod";

/** The only reader of `process.env`. Every variable is described in `.env.example`. */
const environments = ["simulator", "simulation", "production"] as const;
export type RszEnvironment = (typeof environments)[number];

const key = z
  .string({ error: "is missing" })
  .regex(/^[0-9a-f]{64}$/i, "must be 64 hexadecimal digits (openssl rand -hex 32)")
  .transform((hex) => Buffer.from(hex, "hex"));

const required = z.string({ error: "is missing" }).min(1, "is empty");
const emptyAsMissing = (value: unknown) => (value === "" ? undefined : value);
const optional = z.preprocess(emptyAsMissing, z.string().optional());

const schema = z
  .object({
    DATABASE_URL: required,
    RSZ_ENVIRONMENT: z.enum(environments, { error: `must be one of ${environments.join(", ")}` }),
    RSZ_API_VERSION: z.preprocess(emptyAsMissing, z.enum(["v1", "v2"], { error: "must be v1 or v2" }).default("v1")),
    RSZ_BASE_URL: required,
    RSZ_TOKEN_URL: required,
    RSZ_CLIENT_ID: required,
    RSZ_PRIVATE_KEY_FILE: required,
    RSZ_SCOPE: optional,
    RSZ_SPEED: z.preprocess(emptyAsMissing, z.coerce.number().positive().default(1)),
    RSZ_PARALLEL_POSTS: z.preprocess(emptyAsMissing, z.coerce.number().int().min(1).max(1000).default(32)),
    RSZ_PARALLEL_GETS: z.preprocess(emptyAsMissing, z.coerce.number().int().min(1).max(1000).default(64)),
    RSZ_ABSENCE_MINUTES: z.preprocess(emptyAsMissing, z.coerce.number().min(1).max(1440).default(10)),
    REPEAT_IN_NEAR_DEADLINE: z.preprocess(emptyAsMissing, z.coerce.number().min(0).max(1440).default(0)),
    CLOCK_AT: z.preprocess(emptyAsMissing, z.iso.datetime({ offset: true }).optional()),
    CLOCK_STARTED_AT: z.preprocess(emptyAsMissing, z.iso.datetime().optional()),
    // next-auth reads these two by itself; here they are named when they are wrong.
    NEXTAUTH_SECRET: required.min(32, "must have 32 characters or more (openssl rand -hex 32)"),
    NEXTAUTH_URL: z.url({
      protocol: /^https?$/,
      error: (issue) => (issue.input ? "must be an http(s) URL" : "is missing"),
    }),
    DATA_KEY: key,
    HASH_KEY: key,
    LOG_LEVEL: z.preprocess(emptyAsMissing, z.enum(["debug", "info", "warn", "error", "silent"]).default("info")),
    METRICS_TOKEN: z.preprocess(
      emptyAsMissing,
      z.string().min(16, "must have 16 characters or more (openssl rand -hex 16)").optional(),
    ),
    STOP_DELAY_SECONDS: z.preprocess(emptyAsMissing, z.coerce.number().min(0).max(300).default(0)),
    TRUSTED_PROXY: z.preprocess(emptyAsMissing, z.stringbool().default(false)),
    UNDO_SECONDS: z.preprocess(emptyAsMissing, z.coerce.number().min(0).max(600).default(5)),
    SATURDAY_IS_WORKING_DAY: z.preprocess(emptyAsMissing, z.stringbool().default(false)),
    DEMO_LOGINS: z.preprocess(emptyAsMissing, z.stringbool().default(false)),
  })
  .superRefine((it, context) => {
    const refuse = (variable: string, message: string) =>
      context.addIssue({ code: "custom", path: [variable], message });
    for (const variable of ["RSZ_BASE_URL", "RSZ_TOKEN_URL"] as const)
      if (!allowedHost(it[variable], it.RSZ_ENVIRONMENT))
        refuse(variable, `is no address for the environment ${it.RSZ_ENVIRONMENT}`);
    if (speaksAnother(it.RSZ_BASE_URL, it.RSZ_API_VERSION))
      refuse("RSZ_BASE_URL", `is no address of version ${it.RSZ_API_VERSION} (RSZ_API_VERSION)`);
    if (it.RSZ_ENVIRONMENT === "simulator") return;
    if (!keepsCookieSecret(it.NEXTAUTH_URL)) refuse("NEXTAUTH_URL", "must begin with https://, but on localhost");
    if (it.CLOCK_AT) refuse("CLOCK_AT", "is for the simulator only");
    if (it.RSZ_SPEED !== 1) refuse("RSZ_SPEED", "is for the simulator only");
    if (it.DEMO_LOGINS) refuse("DEMO_LOGINS", "is for the simulator only");
  });

/** Over plain http next-auth gives the login cookie no Secure mark, and everyone on the way may read it. */
function keepsCookieSecret(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

export type Env = z.infer<typeof schema>;

/** The RSZ's own hosts (REST v1 manual, "Omgevingen en URL"); its token service is the production one for both. */
const officialHosts = {
  simulation: ["services-sim.socialsecurity.be", "services.socialsecurity.be"],
  production: ["services.socialsecurity.be"],
};

/** Real declarations must never reach anything but the RSZ, nor invented ones the RSZ. */
function allowedHost(url: string, environment: RszEnvironment): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, hostname, pathname } = new URL(url);
  if (environment === "simulator") return /^https?:$/.test(protocol) && mayBeSimulator(hostname);
  const [own] = officialHosts[environment];
  const hosts = pathname.startsWith("/REST/oauth/") ? officialHosts[environment] : [own];
  return protocol === "https:" && hosts.includes(host);
}

/** An address that names a version must name ours: the other one would read a declaration wrongly. */
const speaksAnother = (url: string, version: string): boolean =>
  URL.canParse(url) &&
  /\/v\d+\/*$/.test(new URL(url).pathname) &&
  !new RegExp(`/${version}/*$`).test(new URL(url).pathname);

/** Loopback, link-local and private ranges (RFC 1122, 3927, 1918, 4193), as the URL parser writes them. */
const privateAddress = /^(127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\.|^\[(::1|f[cd][0-9a-f]{2}:.*)\]$/;
const anyAddress = /^[\d.]+$|^\[/;

/** The domains under which the RSZ and the services it shares live. */
const governmentDomain = /(^|\.)(socialsecurity|fgov)\.be$/;

/** A name outside the government's domains, or an address that leads nowhere but to our own network. */
function mayBeSimulator(hostname: string): boolean {
  // "host." is the same host: DNS writes every name with that dot.
  const name = hostname.replace(/\.+$/, "");
  return anyAddress.test(name) ? privateAddress.test(name) : name !== "" && !governmentDomain.test(name);
}

/** Parses variables; throws one error that names every variable at fault and never shows a value. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(variables);
  if (parsed.success) return parsed.data;
  throw environmentError(parsed.error);
}

function environmentError(error: z.ZodError): Error {
  const lines = error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  return new Error(`The environment is not right:\n${lines.join("\n")}\nSee .env.example.`);
}

let parsed: Env | undefined;

/** The parsed environment; parsed once, at first use. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

const simulatorSchema = z.object({
  RSZ_ENVIRONMENT: z.literal("simulator", { error: "must be simulator" }),
  SIMULATOR_PORT: z.preprocess(emptyAsMissing, z.coerce.number().int().min(0).max(65535).default(3999)),
  SIMULATOR_JOURNAL: optional,
  RSZ_SPEED: schema.shape.RSZ_SPEED,
  RSZ_CLIENT_ID: required,
  RSZ_PRIVATE_KEY_FILE: required,
  CLOCK_AT: schema.shape.CLOCK_AT,
  CLOCK_STARTED_AT: schema.shape.CLOCK_STARTED_AT,
  SATURDAY_IS_WORKING_DAY: schema.shape.SATURDAY_IS_WORKING_DAY,
});

/** What the simulator's own process needs; it starts in no other environment. */
export function simulatorEnv(variables: Record<string, string | undefined> = process.env) {
  const result = simulatorSchema.safeParse(variables);
  if (result.success) return result.data;
  throw environmentError(result.error);
}

/** Read apart, because a log line must be possible before the rest of the environment is known to be right. */
export const logLevel = (): string => process.env.LOG_LEVEL || "info";

/** Read apart: the content policy loosens for the development server, before and without the rest of the environment. */
export const isDevelopment = (): boolean => process.env.NODE_ENV === "development";

/** Next loads its instrumentation for the edge too, where nothing of ours runs. It replaces this one while it builds. */
export const runsOnNode = (): boolean => process.env.NEXT_RUNTIME === "nodejs";
