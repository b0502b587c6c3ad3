import { classes } from "@/components/ui/classes";

export type Fact = {
  term: string;
  value: string | number;
  /** May be left out where the screen is narrow. */
  minor?: boolean;
};

/** The figures of the day in one line. */
export function Facts({ label, facts }: { label: string; facts: Fact[] }) {
  return (
    <dl
      tabIndex={0}
      aria-label={label}
      className="flex overflow-x-auto border-y border-line scrollbar-none sm:flex-wrap"
    >
      {facts.map((fact) => (
        <div
          key={fact.term}
          className={classes(
            "flex items-baseline gap-1.5 whitespace-nowrap border-r border-line px-4 py-[7px] last:border-r-0",
            fact.minor && "max-sm:hidden",
          )}
        >
          <dt className="order-2 text-xs text-ink-3">{fact.term}</dt>
          <dd className="font-semibold">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
