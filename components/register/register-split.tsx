import type { ReactNode } from "react";
import { KeepScroll } from "@/components/register/keep-scroll";
import { classes } from "@/components/ui/classes";

export type RegisterSplitProps = {
  head: ReactNode;
  /** The relations; they keep their place while one of them is open beside them. */
  list: ReactNode;
  /** One relation; where the screen is narrow it is a page of its own. */
  detail?: ReactNode;
};

/** The personnel file: relations at the left, one relation at the right, which has most of the width. */
export function RegisterSplit({ head, list, detail }: RegisterSplitProps) {
  const open = Boolean(detail);
  return (
    <div className="xl:flex xl:h-full xl:flex-col print:block">
      <div className={classes("shrink-0", open && "max-xl:hidden print:hidden")}>{head}</div>
      <div
        className={classes(
          "min-h-0 flex-1 print:block",
          open && "xl:grid xl:grid-cols-[minmax(0,3fr)_minmax(0,4fr)] xl:border-t xl:border-line",
        )}
      >
        <KeepScroll
          name="register"
          className={classes("min-w-0 xl:overflow-auto", open && "max-xl:hidden print:hidden")}
        >
          {list}
        </KeepScroll>
        {detail && <div className="min-w-0 xl:overflow-auto xl:border-l xl:border-line-2">{detail}</div>}
      </div>
    </div>
  );
}
