export type Program = { name: string; pid: number; ended: boolean; words: () => string };

export const graceMs: { portal: number; worker: number; simulator: number };

/** What a worker is started with for the sake of its memory. */
export const workerVariables: Record<string, string>;

export function alive(pid: number): boolean;

export function endGroup(pid: number, grace?: number): Promise<void>;

export function startProduct(options: {
  environment: Record<string, string | undefined>;
  simulator: boolean;
  logFolder?: string;
  onEnd?: (program: Program, how: string) => void;
  onStart?: (programs: Program[]) => void;
}): Promise<{ programs: Program[]; stop: () => Promise<void> }>;

type Variables = Record<string, string | undefined>;

export function startProgram(
  name: "portal" | "worker" | "simulator",
  environment: Variables,
  options?: { logFolder?: string; onEnd?: (program: Program, how: string) => void },
): Program;

export function stopProgram(program: Program): Promise<void>;

export function untilAnswers(url: string, program: Program, seconds?: number): Promise<void>;
