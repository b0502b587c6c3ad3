"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, lazy, Suspense, useRef } from "react";
import { ContentFields } from "@/components/dimona/declaration-form/content-fields";
import type { Mend } from "@/components/dimona/declaration-form/cure";
import { DeadlineSlot } from "@/components/dimona/declaration-form/deadline-slot";
import { answered, call, type DeclareActions } from "@/components/dimona/declaration-form/declare-actions";
import { EmployerField } from "@/components/dimona/declaration-form/employer-field";
import { type FieldKey, fieldId } from "@/components/dimona/declaration-form/field-key";
import { FormFoot } from "@/components/dimona/declaration-form/form-foot";
import { AncestorNote, KeptNote, KeptWord } from "@/components/dimona/declaration-form/form-notes";
import type { FormPart } from "@/components/dimona/declaration-form/form-part";
import type { FormStart } from "@/components/dimona/declaration-form/form-start";
import { HelpSlot } from "@/components/dimona/declaration-form/help-slot";
import { KindTabs } from "@/components/dimona/declaration-form/kind-tabs";
import { lookupsOf } from "@/components/dimona/declaration-form/lookups-of";
import { PeriodsSection } from "@/components/dimona/declaration-form/periods-section";
import { PreviewSection } from "@/components/dimona/declaration-form/preview-section";
import { placeOfFocus, remarksAt, remarksElsewhere } from "@/components/dimona/declaration-form/remarks-at";
import {
  type DeclarationFormState,
  type Moved,
  useDeclarationForm,
} from "@/components/dimona/declaration-form/use-declaration-form";
import { useFindingTexts } from "@/components/dimona/declaration-form/use-finding-texts";
import { useFirstFocus } from "@/components/dimona/declaration-form/use-first-focus";
import { useSendKey } from "@/components/dimona/declaration-form/use-send-key";
import { WorkerField } from "@/components/dimona/declaration-form/worker-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { FindingList } from "@/components/form/finding-list";
import { PageHead } from "@/components/ui/page-head";

// Loaded where there is a period to speak of, or work with a contingent.
const PeriodFacts = lazy(async () => ({
  default: (await import("@/components/dimona/declaration-form/period-facts")).PeriodFacts,
}));
const SentNote = lazy(async () => ({
  default: (await import("@/components/dimona/declaration-form/sent-note")).SentNote,
}));
const QuotaSection = lazy(async () => ({
  default: (await import("@/components/dimona/quota-section")).QuotaSection,
}));

export type FormScreenProps = { start: FormStart; actions: DeclareActions; onMoved: Moved };

/** Enter alone in a line of text does not send, since what is sent has legal effect. */
function hearEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const isPlain = event.key === "Enter" && !event.ctrlKey && !event.metaKey;
  if (isPlain && event.target instanceof HTMLInputElement) event.preventDefault();
}

/** The form in one column with its findings in the margin; beside it the deadline and what is known of the worker. */
export function FormScreen({ start, actions, onMoved }: FormScreenProps) {
  const t = useTranslations("declare");
  const box = useRef<HTMLFormElement>(null);
  useSendKey(box);
  const state = useDeclarationForm({ start, actions, onMoved });
  const { form, values, frame, draft, context, loaded, kept, findings } = state;
  const mend = ({ field, text }: Mend) => {
    form.setValue(`fields.${field}`, text);
    document.getElementById(fieldId(field))?.focus();
  };
  useFirstFocus(placeOfFocus(start));
  const situation = {
    content: draft.content,
    period: frame.period,
    employerId: values.employer?.value,
    personId: values.person?.value,
  };
  const texts = useFindingTexts({ anomalies: start.anomalies, situation, judge: findings.judge, mend });
  const remarked = { start, values, shown: state.shown };
  const findingsAt = (key: FieldKey) => {
    const foreseen = findings.shown.filter(({ place }) => place === key);
    // What is foreseen of this form says the same with its dates.
    const said = remarksAt(key, remarked).filter(({ code }) => !foreseen.some((it) => it.finding.anomaly === code));
    return [...foreseen.map(texts.atField), ...said.map(texts.remark)];
  };
  const lookups = lookupsOf(actions, start.countries);
  const part: FormPart = { form, values, findingsAt, touch: findings.touch, lookups };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    state.send();
  };
  const hasDraft = start.draftId !== undefined || kept.state === "kept";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] xl:h-full xl:grid-cols-[minmax(0,1fr)_400px]">
      <form
        noValidate
        aria-label={t("title", { kind: frame.kind })}
        onSubmit={submit}
        onKeyDown={hearEnter}
        ref={box}
        className="flex min-h-0 min-w-0 flex-col"
      >
        <PageHead
          title={t("title", { kind: frame.kind })}
          whose={values.employer?.label}
          actions={<KeptWord kept={kept} />}
        />
        <KindTabs kind={frame.kind} employer={values.employer?.value} period={draft.content.periodNumber} />
        <div className="relative min-h-0 flex-1 xl:overflow-auto">
          <KeptNote kept={kept} />
          {state.sentBefore && (
            <Suspense fallback={null}>
              <SentNote key={state.sentBefore.id} sent={state.sentBefore} at={start.nowAt} recall={actions.recall} />
            </Suspense>
          )}
          {start.ancestor && frame.ancestorId && (
            <AncestorNote ancestor={start.ancestor} findings={remarksElsewhere(remarked).map(texts.remark)} />
          )}
          <div className="grid max-w-[832px] grid-cols-[minmax(0,1fr)] gap-2.5 px-4 pt-3 pb-4">
            <ErrorSummary
              title={t("summary", { count: state.blocking.length })}
              attempt={state.attempt}
              items={state.attempt > 0 ? state.blocking.map(texts.inSummary) : []}
            />
            <Parties part={part} state={state} actions={actions} />
            {frame.kind === "CANCEL" && <p className="max-w-[560px] text-ink-2">{t("cancelText")}</p>}
            <ContentFields
              part={part}
              shown={state.shown}
              content={draft.content}
              employerKind={context.employer?.kind ?? "private"}
              today={state.today}
              period={frame.period}
              proposals={state.proposals}
              loaded={loaded}
            />
            <div id={fieldId("declaration")} tabIndex={-1}>
              <FindingList findings={findingsAt("declaration")} />
            </div>
          </div>
        </div>
        <FormFoot state={state} hasDraft={hasDraft} />
      </form>
      <aside
        aria-label={t("side")}
        className="min-w-0 border-line-2 bg-sunken max-xl:border-t xl:overflow-auto xl:border-l"
      >
        <HelpSlot
          box={box}
          about={{ content: draft.content, employerKind: context.employer?.kind, period: frame.period }}
        />
        <DeadlineSlot content={draft.content} context={context} />
        {(draft.content.workerType ?? frame.period) && (
          <Suspense fallback={null}>
            <QuotaSection content={draft.content} context={context} />
          </Suspense>
        )}
        <PeriodsSection known={loaded?.known} />
        <PreviewSection draft={draft} placed={findings.placed} known={loaded?.known} actions={actions} />
      </aside>
    </div>
  );
}

type PartiesProps = { part: FormPart; state: DeclarationFormState; actions: DeclareActions };

/** For whom and about whom: chosen in an IN, given by the period otherwise. */
function Parties({ part, state: { frame, draft, loaded }, actions }: PartiesProps) {
  if (frame.kind !== "IN")
    return (
      <Suspense fallback={null}>
        <PeriodFacts part={part} loaded={loaded} number={draft.content.periodNumber ?? ""} period={frame.period} />
      </Suspense>
    );
  return (
    <>
      <EmployerField part={part} loaded={loaded} search={searchWith(actions.searchEmployers, {})} />
      <WorkerField part={part} search={searchWith(actions.searchWorkers, { employerId: draft.employerId })} />
    </>
  );
}

type Search = DeclareActions["searchEmployers"] | DeclareActions["searchWorkers"];

/** The options for a text; throws when the server cannot be reached, which the combobox says. */
const searchWith =
  <Extra extends object>(action: (input: Extra & { text: string }) => ReturnType<Search>, extra: Extra) =>
  async (text: string) => {
    if ("employerId" in extra && !extra.employerId) return [];
    return answered(await call(action, { ...extra, text }));
  };
