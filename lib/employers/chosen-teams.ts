import type { Scope } from "@/lib/access/scope";
import type { Team } from "@/lib/employers/employer";

/**
 * The teams an employer joins: the chosen ones when all are the user's to choose; the only one when nothing was chosen and
 * there is one. Undefined when there is no such team: an officer would lose sight of the employer. Administrators see all
 * employers and may leave one without a team.
 */
export function chosenTeams(choices: readonly Team[], chosen: readonly string[], scope: Scope): string[] | undefined {
  const seesAll = scope.kind === "system" || scope.user.role === "administrator";
  if (chosen.some((id) => !choices.some((team) => team.id === id))) return undefined;
  if (chosen.length > 0 || seesAll) return [...new Set(chosen)];
  return choices.length === 1 ? choices.map((team) => team.id) : undefined;
}
