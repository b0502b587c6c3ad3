import type { Prisma } from "@/prisma/generated/client";

/** `administrator` manages accounts, teams and clients; `officer` declares; `reader` only looks. */
export const ROLES = ["administrator", "officer", "reader"] as const;
export type Role = (typeof ROLES)[number];

/** Anything but a known role is a reader: the least. */
export const toRole = (text: string): Role => ROLES.find((role) => role === text) ?? "reader";

/** What an action may need. Seeing is not among them: what one sees follows from the scope itself. */
export const ABILITIES = ["look", "declare", "manage-clients", "administer"] as const;
export type Ability = (typeof ABILITIES)[number];

const granted: Record<Role, readonly Ability[]> = {
  administrator: ["look", "manage-clients", "administer"],
  officer: ["look", "declare", "manage-clients"],
  reader: ["look"],
};

export type CurrentUser = { id: string; name: string; email: string; role: Role; language: string };

declare const scopeBrand: unique symbol;

/** Proof of who asks. Minted in this room only; every store wants one. */
export type Scope = { readonly [scopeBrand]: true } & (
  | { readonly kind: "user"; readonly user: CurrentUser; readonly sessionId: string; readonly requestId?: string }
  | { readonly kind: "system"; readonly purpose: string }
);

/** A scope with its transaction open: the first argument of every store function. */
export type Scoped = { readonly scope: Scope; readonly db: Prisma.TransactionClient };

/** For `lib/access` itself: the one place where the brand is made. `requestId`: what is done for it bears this id in the log. */
export const mintUserScope = (user: CurrentUser, sessionId: string, requestId?: string): Scope =>
  ({ kind: "user", user, sessionId, ...(requestId && { requestId }) }) as Scope;

/** For workers and commands. `purpose` is written in every trace they leave. */
export const systemScope = (purpose: string): Scope => ({ kind: "system", purpose }) as Scope;

export const can = (scope: Scope, ability: Ability): boolean =>
  scope.kind === "system" || granted[scope.user.role].includes(ability);

/** Second lock behind the action client and the page, inside the use case itself; throws. */
export function demand(scope: Scope, ability: Ability): void {
  if (!can(scope, ability)) throw new Error("not-allowed");
}

export const userIdOf = (scope: Scope): string | null => (scope.kind === "user" ? scope.user.id : null);

/** The employers within reach, as a Prisma condition. Administrators and the system reach all; others through teams. */
export function reach(scope: Scope): Prisma.EmployerWhereInput {
  if (scope.kind === "system" || scope.user.role === "administrator") return {};
  return { teams: { some: { team: { members: { some: { userId: scope.user.id } } } } } };
}
