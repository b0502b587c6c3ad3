/** Now, in ms of the machine's clock with fractions: what a browser, a database and this process can all be held against. */
export const instant = (): number => performance.timeOrigin + performance.now();
