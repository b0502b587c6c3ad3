export function freePort(wanted?: number): Promise<number>;
export function simulatorVariables(port: number, folder: string): Record<string, string>;
export function completeEnvironment(): void;
export function completeSimulatorEnvironment(): void;
