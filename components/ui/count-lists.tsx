type Props = {
  /** What each list counts by, and its words with their numbers, the largest first. */
  lists: readonly (readonly [title: string, list: readonly (readonly [word: string, count: number])[]])[];
  /** Says how many words a list leaves out. */
  others: (count: number) => string;
};

/** So many words stand in a list before the rest is a number. */
const longest = 8;

/** The same things counted in several ways, list beside list. */
export function CountLists({ lists, others }: Props) {
  return (
    <dl className="mt-3 grid max-w-[640px] grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
      {lists.map(([title, list]) => (
        <div key={title} className="min-w-0">
          <dt className="font-medium">{title}</dt>
          {list.slice(0, longest).map(([word, count]) => (
            <dd key={word} className="flex gap-2">
              <span className="min-w-0 truncate">{word}</span>
              <span className="ml-auto text-ink-2 tabular-nums">{count}</span>
            </dd>
          ))}
          {list.length > longest && <dd className="text-ink-3">{others(list.length - longest)}</dd>}
        </div>
      ))}
    </dl>
  );
}
