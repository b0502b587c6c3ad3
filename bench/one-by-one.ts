// Part (a) of `npm run bench:submission`: one declaration at a time, from the click to the verdict in an open page.
import pg from "pg";
import { openTripper, type Trips } from "@/bench/bare-trips";
import type { Figure } from "@/bench/figure";
import { chooseType } from "@/bench/form-bytes";
import { instant } from "@/bench/instant";
import { type LiveDesk, openLiveDesk } from "@/bench/live-desk";
import { noteDues } from "@/bench/note-dues";
import { clickOf, noteClicks, shownAt, watchList } from "@/bench/open-page";
import { figuresOf, type Shares, whereItGoes } from "@/bench/shares";
import type { Stand } from "@/bench/stand";
import { CHANGES } from "@/lib/live/announce";

/** So many declarations are measured, after some that are not. */
const COUNT = 40;
const WARM = 6;
/** So many workers are needed. */
export const ONE_BY_ONE = COUNT + WARM;
/** A day on which no other part declares anything. */
const DAY = "01/02/2027";

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Told = { id: string; at: number };

/** What is told to every portal, and when it was heard: a change is stored by then. */
async function listen(url: string) {
  const told: Told[] = [];
  const client = new pg.Client(url);
  client.on("notification", ({ payload }) => {
    const at = instant();
    const { declarationId } = JSON.parse(payload ?? "{}");
    if (typeof declarationId === "string") told.push({ id: declarationId, at });
  });
  await client.connect();
  await client.query(`LISTEN ${CHANGES}`);
  return { told, end: () => client.end() };
}

/** Fills the form in and waits until it is kept as a draft and nothing moves any more; the declaration's id. */
async function fillIn({ sender }: LiveDesk, { employer }: Stand, personId: string): Promise<string> {
  await sender.goto(`/declarations/new?employer=${employer.id}&person=${personId}`);
  await noteClicks(sender);
  await chooseType(sender, "OTH");
  const committee = sender.locator("#declare-jointCommittee");
  await committee.fill("XXX");
  await committee.press("Tab");
  for (const name of ["startDate", "endDate"]) await sender.locator(`#declare-${name}`).fill(DAY);
  await sender.waitForURL(/draft=/);
  await wait(500);
  return sender.url().slice(-36);
}

/** One declaration from the form to its verdict; each share in ms. */
async function carry(desk: LiveDesk, stand: Stand, told: Told[], personId: string): Promise<Shares> {
  const { sender, colleague, gate } = desk;
  const id = await fillIn(desk, stand, personId);
  gate.noted.length = 0;
  await sender.getByRole("button", { name: /^Verzenden( Ctrl|$)/ }).click();
  const shown = await shownAt(colleague, id);
  const { clickedAt, askedAt } = await clickOf(sender);
  const post = gate.noted.find(({ verb }) => verb === "POST");
  const verdict = gate.noted.find(({ verb, status }) => verb === "GET" && status === 200);
  const [queued, begun, , stored] = told.filter((it) => it.id === id).map(({ at }) => at);
  const [due] = await stand.database.rows<{ at: number }>(
    `SELECT (extract(epoch FROM max(b.due)) * 1000)::float AS at
     FROM bench_due b JOIN declaration d ON d.declaration_number = b.number WHERE d.id = $1::uuid`,
    [id],
  );
  if (!(post && verdict && queued && begun && stored && due)) throw new Error(`a moment of ${id} is missing`);
  return {
    submit: post.heardAt - clickedAt,
    get: verdict.heardAt - due.at,
    stored: stored - verdict.answeredAt,
    shown: shown.seenAt - stored,
    parts: {
      "submit: click to portal asked": askedAt - clickedAt,
      "submit: portal asked to queued": queued - askedAt,
      "submit: queued to sending stored": begun - queued,
      "submit: sending stored to POST": post.heardAt - begun,
      "shown: stored to page changed": shown.changedAt - stored,
      "shown: page changed to painted": shown.seenAt - shown.changedAt,
    },
  };
}

/** One after the other; after each the bare trips, so that whatever else the machine does weighs on both. */
export async function measureOneByOne(stand: Stand, people: string[]): Promise<Figure[]> {
  for (const statement of noteDues) await stand.database.rows(statement);
  const desk = await openLiveDesk(stand);
  const ears = await listen(stand.database.url);
  const tripper = await openTripper(stand.database.url, desk);
  try {
    await desk.colleague.goto(`/declarations?employer=${stand.employer.id}`);
    await watchList(desk.colleague, "Aanvaard");
    const shares: Shares[] = [];
    const trips: Trips[] = [];
    for (const [nth, personId] of people.slice(0, ONE_BY_ONE).entries()) {
      const share = await carry(desk, stand, ears.told, personId);
      // What the page of the one who sent still does is not the bare trips' matter.
      await wait(1_000);
      const trip = await tripper.round();
      if (nth < WARM) continue;
      shares.push(share);
      trips.push(trip);
    }
    console.log(whereItGoes(shares));
    return figuresOf(shares, trips);
  } finally {
    await tripper.close();
    await ears.end();
    await desk.close();
  }
}
