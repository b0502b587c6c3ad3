/** The NIS code of Belgium (RSZ annex 5). */
export const BELGIUM = "00150";
