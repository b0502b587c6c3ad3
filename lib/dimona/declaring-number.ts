import type { EmployerFacts } from "@/lib/dimona/context";

/**
 * The one number to declare under: the RSZ number before the enterprise number, but for provincial and local
 * authorities, whose enterprise number wins (glossary 2023/3, block 90256). Empty when there is none.
 */
export function declaringNumber(employer: EmployerFacts | undefined): {
  nssoNumber?: string;
  enterpriseNumber?: string;
} {
  if (!employer) return {};
  const { kind, nssoNumber, enterpriseNumber } = employer;
  if (kind === "local-authority" && enterpriseNumber) return { enterpriseNumber };
  if (nssoNumber) return { nssoNumber };
  return enterpriseNumber ? { enterpriseNumber } : {};
}
