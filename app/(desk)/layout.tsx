import type { ReactNode } from "react";
import { requireScope } from "@/lib/access/current";

/** Everything behind the login. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  await requireScope();
  return <main id="main">{children}</main>;
}
