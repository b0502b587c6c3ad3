type Variables = Record<string, string | undefined>;
export type Run = { database?: string; variables?: Variables };

export function noteFor(settings: { own: boolean; simulator: boolean; environment: Variables }): Run;
export function joinRun(run: Run | undefined, variables: Variables): void;
