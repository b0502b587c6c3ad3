/** Grey rows in the place of what comes. Invisible for the first 200 ms: what is quick shows no skeleton. */
export function Skeleton({ rows = 6, label }: { rows?: number; label: string }) {
  return (
    <div role="status" className="appear-late">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without content
        <div key={index} className="flex h-(--row) items-center gap-6 border-b border-line px-4">
          <span className="h-2.5 w-24 rounded-sm bg-line" />
          <span className="h-2.5 w-40 rounded-sm bg-line" />
          <span className="h-2.5 flex-1 rounded-sm bg-line max-sm:hidden" />
        </div>
      ))}
    </div>
  );
}
