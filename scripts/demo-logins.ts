import { z } from "zod";
import { ROLES } from "@/lib/access/scope";
import { LOCALES } from "@/lib/preferences";
import logins from "@/scripts/demo-logins.json";

const demoLogin = z.object({
  email: z.email(),
  password: z.string(),
  role: z.enum(ROLES),
  name: z.string(),
  language: z.enum(LOCALES),
  teams: z.array(z.string()),
});
export type DemoLogin = z.infer<typeof demoLogin>;

/** The demo's accounts; JSON, because `npm start` prints them before anything is compiled. Only with DEMO_LOGINS=true. */
export const DEMO_LOGINS: readonly DemoLogin[] = z.array(demoLogin).parse(logins);
