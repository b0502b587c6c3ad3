/** Whether a text is meant as an INSZ: digits and marks only, and as many digits as one has. */
export const isNumberLike = (text: string): boolean =>
  /^[\d\s.\-/]+$/.test(text) && text.replace(/\D/g, "").length === 11;
