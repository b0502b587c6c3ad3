import { createPublicKey } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type Journal, openJournal } from "@/lib/simulator/journal";
import { answer, tokenPath } from "@/lib/simulator/server";
import { startSimulation } from "@/lib/simulator/simulation";

export type SimulatorOptions = {
  /** 0 takes any free port. */
  port: number;
  /** Where everything is kept across restarts; without it nothing is. */
  journalFile?: string;
  /** Divides every waiting time: 1 is the published pace. */
  speed: number;
  /** The instant in which the simulated RSZ lives. */
  now: () => Date;
  /** Saturday counts as a working day; no unless told. */
  saturdays?: boolean;
  clientId: string;
  /** The public key of the client, PEM. */
  publicKey: string;
  /** Processing times are drawn from it; the same seed gives the same times. */
  seed?: string;
  /** Milliseconds between S and the final verdict, before `speed`; 8000 unless told. */
  identificationTime?: number;
  /** Seconds that an access token lives, whatever the speed; 300 unless told. */
  tokenLifetime?: number;
};

export type Simulator = { url: string; port: number; close: () => Promise<void> };

/** Starts the RSZ's side of the wire on 127.0.0.1. Throws when the port is taken or the journal is broken. */
export async function createSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { speed, seed = "indienst", identificationTime = 8000, tokenLifetime = 300, saturdays = false } = options;
  const server = createServer();
  server.listen(options.port, "127.0.0.1");
  await once(server, "listening");
  const port = portOf(server);
  // Only now: the port tells that no other process writes this journal.
  const journal = openJournalOf(server, options.journalFile);
  const simulation = startSimulation(journal, { speed, identificationTime, seed, saturdays }, options.now);
  const tokenUrls = [`http://127.0.0.1:${port}${tokenPath}`, `http://localhost:${port}${tokenPath}`];
  const publicKey = createPublicKey(options.publicKey);
  const access = { clientId: options.clientId, publicKey, tokenUrls, tokenLifetime };
  const service = { simulation, port, access, health: { down: false } };
  server.on("request", (request, response) => void answer(service, request, response));
  const close = async () => {
    simulation.close();
    server.close();
    server.closeAllConnections();
    await once(server, "close");
    journal.close();
  };
  return { url: `http://127.0.0.1:${port}`, port, close };
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the server has no port");
  return address.port;
}

function openJournalOf(server: Server, file: string | undefined): Journal {
  try {
    return openJournal(file);
  } catch (error) {
    server.close();
    throw error;
  }
}
