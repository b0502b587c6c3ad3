type Listener = (text: string) => void;

const listeners = new Set<Listener>();

/** Says something to everyone: shown for a moment and read aloud. Never pass an identity number. Browser only. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text);
}

/** Hears what is announced; returns the way to stop. */
export function listen(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
