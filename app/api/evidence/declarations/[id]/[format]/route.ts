import { evidenceResponse } from "@/app/api/evidence/evidence-response";
import { readDeclarationEvidence } from "@/lib/outage/evidence/read-evidence";

type Context = { params: Promise<{ id: string; format: string }> };

/** The evidence of one declaration, `pdf` or `json`; `at` names the instant. */
export async function GET(request: Request, { params }: Context) {
  const { id, format } = await params;
  return evidenceResponse(request, format, (scope, asked) => readDeclarationEvidence(scope, { ...asked, id }));
}
