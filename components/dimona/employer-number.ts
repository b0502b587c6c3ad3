import { formatEnterpriseNumber, formatNssoNumber, formatProvisionalNumber } from "@/lib/dimona/identifiers";

/** The number under which an employer declares, in its own notation: provisional RSZ numbers begin with 5, enterprise numbers never. */
export function formatEmployerNumber(digits: string): string {
  if (digits.length === 9) return formatNssoNumber(digits);
  return digits.startsWith("5") ? formatProvisionalNumber(digits) : formatEnterpriseNumber(digits);
}
