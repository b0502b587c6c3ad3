import type { WorkWeek } from "@/lib/dimona/calendar";
import { env } from "@/lib/env";

/** Whether Saturday is a working day, as this installation is set (SATURDAY_IS_WORKING_DAY). */
export const workWeek = (): WorkWeek => ({ saturdays: env().SATURDAY_IS_WORKING_DAY });
