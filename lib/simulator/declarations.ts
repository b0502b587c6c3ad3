import { declarationV2 } from "@/lib/simulator/answer-v2";
import { type Call, parseJson, type Reply, wireError } from "@/lib/simulator/http";
import type { Message } from "@/lib/simulator/message";
import type { Simulation } from "@/lib/simulator/simulation";
import { type Behaviour, behaviourOf } from "@/lib/simulator/special-workers";
import { type Declaration, employerOf, employerRecord, periodOf, type State } from "@/lib/simulator/state";
import { basePath, readBodyOf, type Version } from "@/lib/simulator/version";

/** POST: takes a declaration in. 201 with `Location`, or 400, 403, 415, 500; never a verdict. */
export function postDeclaration(simulation: Simulation, call: Call, baseUrl: string, version: Version): Reply {
  const turnAway = (reply: Reply): Reply => {
    simulation.record({ kind: "turned-away", status: reply.status, body: call.body });
    return reply;
  };
  if (!call.headers["content-type"]?.startsWith("application/json"))
    return turnAway(wireError(415, "The body must be application/json"));
  const parsed = parseJson(call.body);
  if (!parsed) return turnAway(wireError(400, "The body is not JSON"));
  const read = readBodyOf(version, parsed.json);
  if (!read.ok) return turnAway({ status: 400, body: read.bad });
  const barred = barrier(simulation.state, read.message);
  if (barred) return turnAway(barred);
  const number = simulation.receive(call.body, read.message, version);
  const drop = behaviourFor(simulation.state, read.message) === "post-dropped";
  return { status: 201, headers: { location: `${baseUrl}${basePath(version)}/declarations/${number}` }, drop };
}

/** Why a message that is understood is not taken in. */
function barrier(state: State, message: Message): Reply | undefined {
  const behaviour = behaviourFor(state, message);
  if (behaviour === "post-misread")
    return { status: 400, body: [{ property: "worker.ssin", message: "is refused on purpose (training)" }] };
  if (behaviour === "post-fails") return wireError(500, "Technical error: the declaration could not be received");
  if (behaviour === "post-forbidden" || !hasMandate(state, message))
    return wireError(403, "Not allowed to submit a Dimona declaration for this employer");
  return undefined;
}

/** GET: 200 with verdict, 404 while not processed or unknown, 403 without mandate (REST v1 manual, "GET"). */
export function getDeclaration(simulation: Simulation, number: string, baseUrl: string, version: Version): Reply {
  simulation.processDue();
  const declaration = simulation.state.declarations.get(number);
  if (!declaration)
    return wireError(404, `No declaration has been submitted with this Dimona Declaration Nbr ${number}`);
  if (isHidden(simulation.state, declaration) || !hasMandate(simulation.state, declaration.message))
    return wireError(403, `Not allowed to consult Dimona declaration with dimona number ${number}.`);
  if (declaration.failed) return wireError(500, "Technical error: the declaration could not be processed");
  if (!declaration.status)
    return wireError(404, `Declaration with Dimona Declaration Nbr ${number} has been submitted but not processed yet`);
  if (version === "v2")
    return { status: 200, body: declarationV2(simulation.state, declaration, `${baseUrl}${basePath("v2")}`) };
  return { status: 200, body: answerV1(declaration) };
}

/** A declaration that is not to be consulted, whoever asks. */
export const isHidden = (state: State, { message }: Declaration): boolean =>
  behaviourFor(state, message) === "get-forbidden";

/** The declaration as it was sent, the worker's number once it was found, and the result. */
function answerV1({ version, body, message, ssin, status }: Declaration): Record<string, unknown> {
  const sent = version === "v1" ? JSON.parse(body) : message;
  const worker = ssin ? { worker: { ssin, ...sent.worker } } : {};
  return { ...sent, ...worker, declarationStatus: status };
}

const behaviourFor = (state: State, message: Message): Behaviour | undefined =>
  behaviourOf(message.worker?.ssin ?? periodOf(state, message)?.worker);

function hasMandate(state: State, message: Message): boolean {
  const employer = employerOf(state, message);
  return employer === undefined || employerRecord(state, employer).mandate;
}
