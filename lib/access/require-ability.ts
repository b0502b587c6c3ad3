import { notFound } from "next/navigation";
import { requireScope } from "@/lib/access/current";
import { type Ability, can, type Scope } from "@/lib/access/scope";

/** For pages: the scope when it has the ability; otherwise there is no such page. */
export async function requireAbility(ability: Ability): Promise<Scope & { kind: "user" }> {
  const scope = await requireScope();
  return can(scope, ability) ? scope : notFound();
}
