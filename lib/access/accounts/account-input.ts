import { z } from "zod";
import { ROLES } from "@/lib/access/scope";
import { LOCALES } from "@/lib/preferences";

/** NIST SP 800-63B: length is what counts; nothing is asked of the characters. The upper end bounds the hashing. */
export const PASSWORD_LENGTH = { least: 12, most: 256 } as const;

export const newPassword = z.string().min(PASSWORD_LENGTH.least, "too-short").max(PASSWORD_LENGTH.most, "too-long");

const name = z.string().trim().min(1, "missing").max(100, "too-long");
const teamIds = z.array(z.uuid()).max(500).readonly();

/** What an administrator says of an account, apart from its e-mail address, which is its name at the door. */
export const accountChange = z.object({
  name,
  role: z.enum(ROLES, "missing"),
  language: z.enum(LOCALES, "missing"),
  active: z.boolean(),
  teamIds,
});
export type AccountChange = z.infer<typeof accountChange>;

/** Without a password one is made, to be shown once. */
export const newAccount = accountChange.omit({ active: true }).extend({
  email: z.string().trim().toLowerCase().max(254, "too-long").pipe(z.email("not-an-address")),
  password: newPassword.optional(),
});
export type NewAccount = z.infer<typeof newAccount>;

export const teamInput = z.object({
  name,
  memberIds: z.array(z.uuid()).max(5000).readonly(),
  employerIds: z.array(z.uuid()).max(100_000).readonly(),
});
export type TeamInput = z.infer<typeof teamInput>;
