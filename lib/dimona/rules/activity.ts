import { ACTIVITIES } from "@/lib/dimona/activity-table";
import { FIELDS } from "@/lib/dimona/fields";
import { blocking, type Rule } from "@/lib/dimona/rules/case";

/**
 * 00041-521: an activity of the other nature. A code that the table does not have at all is let through, for the table
 * is of 2008.
 */
export const activityOfNature: Rule = ({ content: { employmentNature, activityWithRisk } }) => {
  if (employmentNature === undefined || activityWithRisk === undefined) return [];
  if (!FIELDS.activityWithRisk.accepts(activityWithRisk)) return [];
  const others = [...ACTIVITIES].filter(([nature]) => nature !== employmentNature);
  const isOfOther = ACTIVITIES.has(employmentNature) && others.some(([, codes]) => codes.has(Number(activityWithRisk)));
  return isOfOther ? [blocking("activity-not-of-nature", "activityWithRisk", "00041-521")] : [];
};
