import { COMMITTEES } from "@/lib/dimona/committees";
import { type FieldName, GENDERS } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import { IDENTITY_PARTS } from "@/lib/dimona/identity-parts";
import type { MessagePart } from "@/lib/dimona/message-part";
import type { Texts } from "@/lib/dimona/texts";
import { WORKER_TYPES } from "@/lib/dimona/worker-types";

/** What may stand in a field. Lengths and bounds are found by asking the table itself what it accepts. */
export type Domain =
  | { is: "text" | "postcode"; max: number }
  | { is: "digits" | "exact" | "country"; max: number }
  | { is: "between"; min: number; max: number }
  | { is: "list"; values: readonly { value: string; title?: Texts }[] }
  | { is: "day" | "hour" | "birth-date" | "period-number" | "enterprise-number" | "employer" | "insz" };

type Accepts = (text: string) => boolean;

/** Longer than any domain of the RSZ. */
const longest = 200;
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const lengths = (accepts: Accepts): number[] => upTo(longest).filter((length) => accepts("1".repeat(length)));
const longestOf = (accepts: Accepts): number => Math.max(0, ...lengths(accepts));

function digits(accepts: Accepts): Domain {
  const accepted = lengths(accepts);
  return { is: accepted.length === 1 ? "exact" : "digits", max: Math.max(0, ...accepted) };
}

function between(accepts: Accepts): Domain {
  const accepted = [0, ...upTo(10_000)].filter((count) => accepts(String(count)));
  return { is: "between", min: Math.min(...accepted), max: Math.max(...accepted) };
}

function domainOfField(name: FieldName): Domain {
  const { control, accepts, options } = FIELDS[name];
  switch (control) {
    case "day":
    case "hour":
    case "period-number":
    case "enterprise-number":
      return { is: control };
    case "hours":
      return between(accepts);
    case "worker-type":
      return { is: "list", values: WORKER_TYPES.map(({ code, title }) => ({ value: code, title })) };
    case "committee":
      return { is: "list", values: options ?? COMMITTEES };
    case "choice":
      return { is: "list", values: options ?? [] };
    case "text":
    case "postcode":
      return { is: control, max: longestOf(accepts) };
    case "country":
      return { is: "country", max: longestOf(accepts) };
    case "number":
    case "card-number":
      return digits(accepts);
  }
}

/** The domain of identity data does not depend on when it is asked, but for the birth date. */
const anyTime = new Date("2026-01-01T12:00:00Z");

function domainOfIdentity(part: MessagePart): Domain {
  const row = IDENTITY_PARTS.find(({ name }) => part === `identity.${name}`);
  if (!row) throw new Error(`${part} is no part of the identity data`);
  const accepts = (text: string) => row.accepts(text, anyTime);
  if (row.name === "birthDate") return { is: "birth-date" };
  if (row.name === "gender") return { is: "list", values: GENDERS.map((value) => ({ value })) };
  if (row.name === "zipCode") return { is: "postcode", max: longestOf(accepts) };
  return { is: row.country ? "country" : "text", max: longestOf(accepts) };
}

/** Whether it is one of the fields of the table. */
export const isField = (part: MessagePart): part is FieldName => part in FIELDS;

/** What may stand in this part of a declaration. */
export function domainOf(part: MessagePart): Domain {
  if (part === "employer") return { is: "employer" };
  if (part === "worker") return { is: "insz" };
  return isField(part) ? domainOfField(part) : domainOfIdentity(part);
}
