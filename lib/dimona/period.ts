import type { Characteristics } from "@/lib/dimona/declaration";

/** A Dimona period as it stands after all that is known of it. Days `YYYY-MM-DD`, hours `HHMM`. */
export type Period = Characteristics & {
  /** 12 digits: the number of the IN that made it. */
  number: string;
  startDate: string;
  startHour?: string;
  /** Absent while open. */
  endDate?: string;
  endHour?: string;
  plannedHours?: number;
  /** How the last declaration about it was taken: accepted, or accepted with a warning. */
  result: "A" | "W";
  cancelled: boolean;
  locked: boolean;
  /** The RSZ took a declaration about it as late (90373-460, 90378-460). */
  late: boolean;
};
