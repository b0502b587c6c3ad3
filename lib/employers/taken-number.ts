import { z } from "zod";

/** Where Prisma 7 with a driver adapter tells which unique index was hit. */
const violation = z.object({
  code: z.literal("P2002"),
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ constraint: z.object({ index: z.string() }) }) }),
  }),
});

const fields: Record<string, "enterpriseNumber" | "numbers"> = {
  employer_enterprise_number_key: "enterpriseNumber",
  employer_number_number_key: "numbers",
};

/** The field whose number another employer has, when `error` is the database saying so; any other error is undefined. */
export function takenNumber(error: unknown): "enterpriseNumber" | "numbers" | undefined {
  const parsed = violation.safeParse(error);
  return parsed.success ? fields[parsed.data.meta.driverAdapterError.cause.constraint.index] : undefined;
}
