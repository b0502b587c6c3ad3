import { type ReactNode, useId } from "react";
import { classes } from "@/components/ui/classes";

export type SectionProps = {
  title?: string;
  /** At the right of the title. */
  actions?: ReactNode;
  /** Lets its content touch the edges: for a table. */
  flush?: boolean;
  children: ReactNode;
};

/** A part of a page or panel, ended by a hairline. */
export function Section({ title, actions, flush, children }: SectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={classes("border-b border-line last:border-b-0", !flush && "px-4 py-3")}
    >
      {title && (
        <div className={classes("flex flex-wrap items-center gap-2", flush ? "px-4 pt-3 pb-2" : "mb-2")}>
          <h2 id={id} className="font-semibold">
            {title}
          </h2>
          {actions && <div className="ml-auto flex items-center gap-2">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
