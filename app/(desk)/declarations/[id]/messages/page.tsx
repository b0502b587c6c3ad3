import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MessageList } from "@/components/declarations/message-list";
import { EvidenceOfOne } from "@/components/outage/evidence-of-one";
import { requireScope } from "@/lib/access/current";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { readDeclaration } from "@/lib/declarations/read-declaration";
import { readMessages } from "@/lib/declarations/read-messages";

export const generateMetadata = async () => ({ title: (await getTranslations("declarations.messages"))("title") });

type Props = { params: Promise<{ id: string }> };

/** What went over the wire for one declaration. */
export default async function MessagesPage({ params }: Props) {
  const scope = await requireScope();
  const { id } = await params;
  const found = await withScope(scope, async (tx) => {
    const declaration = await readDeclaration(tx, id, "messages");
    return declaration && { declaration, messages: await readMessages(tx, id) };
  });
  if (!found) notFound();
  const { submittedAt } = found.declaration;
  return <MessageList {...found} evidence={submittedAt && <EvidenceOfOne id={id} at={now()} />} />;
}
