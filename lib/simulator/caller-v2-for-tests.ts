import type { Simulator } from "@/lib/simulator/simulator";
import { askToken, assertion } from "@/lib/simulator/simulator-for-tests";
import { type Behaviour, specialWorkers } from "@/lib/simulator/special-workers";

/** The IN of the manual in the words of v2. */
export const inV2 = {
  employer: { employerId: 118203423 },
  worker: { ssin: "65111899997" },
  dimonaIn: {
    startDate: "2019-09-20",
    endDate: "2019-09-21",
    features: { jointCommissionNumber: "XXX", workerType: "OTH" },
  },
};

/** The same for a special worker. */
export const ofBehaviour = (behaviour: Behaviour) => ({
  ...inV2,
  worker: { ssin: specialWorkers.find((it) => it.behaviour === behaviour)?.ssin },
});

export type CallerV2 = Awaited<ReturnType<typeof callerV2>>;

/** Someone with a token who speaks v2. */
export async function callerV2(to: Simulator) {
  const { access_token } = await (await askToken(to, await assertion(to))).json();
  const headers = { authorization: `Bearer ${access_token}`, "content-type": "application/json" };
  const root = `${to.url}/REST/dimona/v2`;
  const post = (path: string, body: unknown) =>
    fetch(`${root}/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  const get = (path: string) => fetch(`${root}/${path}`, { headers });
  const declare = async (body: unknown): Promise<string> => {
    const answer = await post("declarations", body);
    if (answer.status !== 201) throw new Error(await answer.text());
    return answer.headers.get("location")?.split("/").at(-1) ?? "";
  };
  const settled = async (number: string) => {
    for (;;) {
      const answer = await get(`declarations/${number}`);
      const body = await answer.json();
      if (answer.status === 200 && body.declarationStatus.result !== "S") return body;
      if (answer.status !== 200 && answer.status !== 404) throw new Error(`GET answered ${answer.status}`);
    }
  };
  const search = async (what: string, body: unknown, query = "") => {
    const answer = await post(`${what}/search${query}`, body);
    return { status: answer.status, ...(await answer.json()) };
  };
  return { root, post, get, declare, settled, search };
}
