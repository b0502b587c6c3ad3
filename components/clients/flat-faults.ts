export type FlatFault = { path: string; fault: string };

const isObject = (it: unknown): it is Record<string, unknown> => typeof it === "object" && it !== null;

/** The errors of react-hook-form as a list, in the order of the form, each with the path of its field. */
export function flatFaults(errors: unknown, path = ""): FlatFault[] {
  if (!isObject(errors)) return [];
  const own = typeof errors.message === "string" && errors.message ? [{ path, fault: errors.message }] : [];
  const inner = Object.entries(errors)
    .filter(([key]) => key !== "ref" && key !== "types" && key !== "root")
    .flatMap(([key, value]) => flatFaults(value, path ? `${path}.${key}` : key));
  return [...own, ...inner];
}

/** The id of the control of a path: `numbers.0.number` is `numbers-0-number`. */
export const fieldId = (path: string): string => path.replaceAll(".", "-");
