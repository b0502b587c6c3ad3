"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Field } from "@/components/form/field";
import { FormActions } from "@/components/form/form-actions";
import { TextControl } from "@/components/form/text-control";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { stateLook } from "@/components/ui/state-look";

type Props = {
  /** What it is called at first, and again when the name is left empty. */
  title: string;
  /** The sheet or template that it is made of. */
  batchId: string;
  words: { name: string; failed: string; make: string; back: string; aside: string };
  /** False before anything is made, when something else on the form is wrong. */
  isRight?: () => boolean;
  make: (title: string) => Promise<{ ok: true; id: string } | { ok: false } | undefined>;
  children: ReactNode;
};

/** What a sheet or template that is made of another will be called, and what else is asked; then it is made and opened. */
export function NamedForm({ title: first, batchId, words, isRight, make, children }: Props) {
  const router = useRouter();
  const [title, setTitle] = useState(first);
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const start = async () => {
    if (state === "busy") return;
    if (isRight && !isRight()) return setState("ready");
    setState("busy");
    const made = await make(title.trim() || first);
    if (made?.ok) return router.push(`/batches/${made.id}`);
    setState("failed");
  };
  return (
    <>
      <div role="alert">{state === "failed" && <Note look={stateLook.refused}>{words.failed}</Note>}</div>
      <Section>
        <div className="grid gap-3">
          <Field id="made-title" label={words.name}>
            {(control) => (
              <TextControl
                {...control}
                value={title}
                maxLength={200}
                onChange={(event) => setTitle(event.target.value)}
              />
            )}
          </Field>
          {children}
        </div>
      </Section>
      <FormActions aside={<span className="text-ink-2">{words.aside}</span>}>
        <Button variant="primary" onClick={start} aria-disabled={state === "busy" || undefined}>
          {words.make}
        </Button>
        <ButtonLink href={`/batches/${batchId}`}>{words.back}</ButtonLink>
      </FormActions>
    </>
  );
}
