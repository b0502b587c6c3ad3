import { isLocale, type Locale } from "@/lib/preferences";

/** The roles, the one with least rights last. */
export const ROLES = ["administrator", "officer", "reader"] as const;
export type Role = (typeof ROLES)[number];

export const toRole = (value: unknown): Role => ROLES.find((it) => it === value) ?? "reader";

/** What the form says of an account. */
export type AccountValues = { name: string; role: Role; language: Locale; teamIds: string[] };

/** Reads the form; what is missing is the action's to refuse. */
export function readAccount(form: FormData): AccountValues {
  const language = form.get("language");
  return {
    name: String(form.get("name") ?? ""),
    role: toRole(form.get("role")),
    language: isLocale(language) ? language : "nl",
    teamIds: form.getAll("teamIds").map(String),
  };
}
