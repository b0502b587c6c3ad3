import { getLocale, getTranslations } from "next-intl/server";
import { whySentence } from "@/components/dimona/known-why";
import { currentScope } from "@/lib/access/current";
import type { Scope } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { toLocalMoment } from "@/lib/day";
import { isState } from "@/lib/dimona/lifecycle";
import type { Evidence } from "@/lib/outage/evidence/evidence";
import { evidenceJson } from "@/lib/outage/evidence/evidence-of";
import { type EvidenceWords, evidencePdf } from "@/lib/outage/evidence/evidence-pdf";
import type { Asked } from "@/lib/outage/evidence/read-evidence";

const oldest = 24 * 60 * 60_000;

/** The instant that the page named, so that its PDF and its JSON tell the same; now when it names none, or one of another day. */
function asOf(text: string | null): Date {
  const at = now();
  const named = new Date(text ?? Number.NaN);
  const age = at.getTime() - named.getTime();
  return age >= 0 && age < oldest ? named : at;
}

type Read = (scope: Scope, asked: Omit<Asked, "id">) => Promise<Evidence | undefined>;

/** A pack as a file, in the user's language. Not found and not allowed are one answer; nothing keeps a copy on the way. */
export async function evidenceResponse(request: Request, format: string, read: Read): Promise<Response> {
  const scope = await currentScope();
  if (!scope) return new Response(null, { status: 401 });
  const { searchParams } = new URL(request.url);
  const language = await getLocale();
  const employerId = searchParams.get("employer") ?? undefined;
  const isKnown = format === "pdf" || format === "json";
  const evidence =
    isKnown && (await read(scope, { asOf: asOf(searchParams.get("at")), language, ...(employerId && { employerId }) }));
  if (!evidence) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const body = format === "json" ? evidenceJson(evidence) : new Uint8Array(await evidencePdf(evidence, await words()));
  return new Response(body, {
    headers: {
      "content-type": format === "json" ? "application/json; charset=utf-8" : "application/pdf",
      "content-disposition": `attachment; filename="${await fileName(evidence)}.${format}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

async function words(): Promise<EvidenceWords> {
  const evidence = await getTranslations("evidence");
  const step = await getTranslations("outcomes.step");
  const whys = await getTranslations("events.whys");
  return {
    text: (key, values) => evidence(key, values),
    state: (state) => (isState(state) ? step(state) : state),
    why: (why) => whys(whySentence(why), { why }),
  };
}

/** Of ours and of the instant alone: a name in a folder tells nothing of anybody. */
async function fileName({ about, asOf, declarations }: Evidence): Promise<string> {
  const { day, hour } = toLocalMoment(new Date(asOf.utc));
  const t = await getTranslations("evidence");
  const subject = about === "declaration" ? (declarations[0]?.id.slice(0, 8) ?? "") : t("file.outage");
  return `indienst-${t("file.evidence")}-${subject}-${day}-${hour}`;
}
