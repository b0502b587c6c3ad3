/** A mandate to look at: since when, how much waits for it, and the first deadline among that. */
export type MandateReview = {
  employerId: string;
  name: string;
  since: Date;
  waiting: number;
  firstDeadlineAt: Date | null;
};
