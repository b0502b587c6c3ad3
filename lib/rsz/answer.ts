/** How the RSZ took a declaration: accepted, with a warning, refused (blocked), or waiting for the worker's identification. */
export const RESULTS = ["A", "W", "B", "S"] as const;
export type Result = (typeof RESULTS)[number];

/** What the RSZ found, with its own official labels. S carries the pseudo number `?????-???`. */
export type Anomaly = { errorId: string; labelNl: string; labelFr: string };

/** More about an anomaly, such as the hours over quota; the list of types is open. */
export type Information = { type: string; detail: string };

/** The RSZ's answer to a processed declaration. Numbers as text; no period number while there is no period. */
export type Answer = {
  declarationNumber: string;
  result: Result;
  periodNumber?: string;
  anomalies: Anomaly[];
  informations: Information[];
  /** The worker the RSZ has identified. */
  workerInsz?: string;
};
