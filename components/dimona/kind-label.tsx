/** `IN STU`: what is declared, or which kind of worker, with what goes with it in grey. */
export function KindLabel({ kind, detail }: { kind: string; detail?: string }) {
  return (
    <span className="text-xs font-semibold whitespace-nowrap">
      {kind}
      {detail && <span className="ml-1 font-normal text-ink-2">{detail}</span>}
    </span>
  );
}
