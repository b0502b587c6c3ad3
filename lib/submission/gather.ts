/**
 * Writes what comes at the same time in one go: the first at once, and all that comes while that is under way together after
 * it. Each caller waits for its own write; what breaks one off breaks off all that were in it.
 */
export function createGatherer<T>(write: (items: T[]) => Promise<unknown>): (item: T) => Promise<void> {
  let coming: T[] = [];
  let writing: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | undefined;
  const begin = async () => {
    await writing.catch(() => {});
    const items = coming;
    coming = [];
    next = undefined;
    writing = write(items);
    await writing;
  };
  return (item) => {
    coming.push(item);
    next ??= begin();
    return next;
  };
}
