/** Between two rows that stand side by side there is room for many others. */
const step = 1024;

/**
 * Numbers that put rows in order: those they have, where these rise, and for others one in between. So a row that is put in
 * between changes no other row. Finite and rising for any list.
 */
export function positionsFor(ids: readonly string[], known: ReadonlyMap<string, number>): Map<string, number> {
  const positions = new Map<string, number>();
  const nexts = nextKnown(ids, known);
  let before = 0;
  for (const [at, id] of ids.entries()) {
    const mine = known.get(id);
    const position = mine !== undefined && mine > before ? mine : between(before, following(at, before, nexts));
    positions.set(id, position);
    before = position;
  }
  return positions;
}

type Known = { at: number; position: number };

/** For each place the next row behind it that has a position: looked up once, since a whole block may be new. */
function nextKnown(ids: readonly string[], known: ReadonlyMap<string, number>): (Known | undefined)[] {
  const nexts: (Known | undefined)[] = [];
  let next: Known | undefined;
  for (let at = ids.length - 1; at >= 0; at -= 1) {
    nexts[at] = next;
    const position = known.get(ids[at] ?? "");
    if (position !== undefined) next = { at, position };
  }
  return nexts;
}

/** The next position that is larger, with how many rows stand in front of it. */
function following(at: number, before: number, nexts: readonly (Known | undefined)[]) {
  for (let next = nexts[at]; next; next = nexts[next.at])
    if (next.position > before) return { position: next.position, gaps: next.at - at + 1 };
  return undefined;
}

function between(before: number, next: { position: number; gaps: number } | undefined): number {
  if (!next) return before + step;
  const position = before + (next.position - before) / next.gaps;
  return position > before && position < next.position ? position : before + step;
}
