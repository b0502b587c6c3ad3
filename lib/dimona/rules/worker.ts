import type { IdentityData } from "@/lib/dimona/declaration";
import type { Finding } from "@/lib/dimona/finding";
import { parseInsz } from "@/lib/dimona/identifiers";
import { IDENTITY_PARTS, type IdentityPart } from "@/lib/dimona/identity-parts";
import { blocking, type Rule } from "@/lib/dimona/rules/case";

/** 90017-363 and 00024-003: an IN names the worker by INSZ, or else by all identity data. The other kinds name a period. */
export const worker: Rule = ({ content, context }) => {
  const { insz, identity } = context.worker ?? {};
  if (content.kind !== "IN") return [];
  if (insz !== undefined) return parseInsz(insz) ? [] : [blocking("insz-invalid", "worker", "00024-003")];
  if (!identity) return [blocking("worker-missing", "worker", "90017-363")];
  return IDENTITY_PARTS.flatMap((part) => identityPart(part, identity, context.now));
};

function identityPart(part: IdentityPart, identity: IdentityData, now: Date): Finding[] {
  const text = identity[part.name];
  const values = { part: part.name };
  if (text === undefined || text === "")
    return part.required ? [blocking("identity-part-missing", "worker", "90017-363", values)] : [];
  return part.accepts(text, now) ? [] : [blocking("identity-part-invalid", "worker", `${part.zone}-003`, values)];
}
