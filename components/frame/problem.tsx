import type { ReactNode } from "react";

export type ProblemProps = {
  title: string;
  text: string;
  reference?: string;
  referenceLabel?: string;
  children?: ReactNode;
};

/** One calm page for what should not have happened. */
export function Problem({ title, text, reference, referenceLabel, children }: ProblemProps) {
  return (
    <div className="max-w-[560px] px-4 py-12 sm:px-8">
      <h1 className="text-xl font-semibold tracking-[-0.012em]">{title}</h1>
      <p className="mt-2 text-ink-2">{text}</p>
      {reference && (
        <p className="mt-3 text-sm text-ink-2">
          {referenceLabel} <code className="ml-1 font-mono text-ink select-all">{reference}</code>
        </p>
      )}
      {children && <div className="mt-5 flex flex-wrap gap-2">{children}</div>}
    </div>
  );
}
