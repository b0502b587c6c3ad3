import { z } from "zod";
import logins from "@/lib/access/demo-logins.json";
import { ROLES } from "@/lib/access/scope";
import { LOCALES } from "@/lib/preferences";

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
