import { createHash } from "node:crypto";

export type Person = { lastName?: string; firstName?: string; birthDate?: string; gender?: "MALE" | "FEMALE" };

/**
 * The 11-digit number that the simulated RSZ finds for identity data: birth date, a counter drawn from the names (odd
 * for a man, even for a woman), right check digits. The same data always give the same number.
 */
export function inventSsin({ lastName = "", firstName = "", birthDate = "1900-00-00", gender }: Person): string {
  const names = `${lastName}|${firstName}|${birthDate}`.toLocaleUpperCase("nl-BE");
  const drawn = 2 * (createHash("sha256").update(names).digest().readUInt32BE(0) % 490) + 1;
  const counter = gender === "FEMALE" ? drawn + 1 : drawn;
  const nine = birthDate.replaceAll("-", "").slice(2) + String(counter).padStart(3, "0");
  const base = Number(birthDate >= "2000" ? `2${nine}` : nine);
  return nine + String(97 - (base % 97)).padStart(2, "0");
}
