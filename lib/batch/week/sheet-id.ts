import { createHash } from "node:crypto";

type About = { employerId: string; monday: string; userId?: string };

/** The id of a week's sheet: the one that all share, or, with a user, that one's own. Made by a rule, so that it is found again. */
export function weekSheetId({ employerId, monday, userId = "" }: About): string {
  const hex = createHash("sha256").update(`week ${employerId} ${monday} ${userId}`).digest("hex");
  // A uuid of version 8: made by a rule of our own (RFC 9562, 5.8).
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
