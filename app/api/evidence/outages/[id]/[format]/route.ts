import { evidenceResponse } from "@/app/api/evidence/evidence-response";
import { readOutageEvidence } from "@/lib/outage/evidence/read-evidence";

type Context = { params: Promise<{ id: string; format: string }> };

/** The evidence of all that an outage touched within reach, or of one `employer`; `at` names the instant. */
export async function GET(request: Request, { params }: Context) {
  const { id, format } = await params;
  return evidenceResponse(request, format, (scope, asked) => readOutageEvidence(scope, { ...asked, id }));
}
