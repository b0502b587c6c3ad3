const name = "indienst-live";

/**
 * Calls back at each stored change. However many tabs are open, a browser keeps one stream: the tab that holds the lock
 * has it and tells the others; when that tab closes, the next one takes the lock over. Returns how to stop.
 */
export function followChanges(onChange: () => void): () => void {
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  channel.onmessage = onChange;
  navigator.locks
    .request(name, { signal: leaving.signal }, () => lead(channel, onChange, leaving.signal))
    .catch(() => {
      // The page was left while it waited for its turn.
    });
  return () => {
    leaving.abort();
    channel.close();
  };
}

/** Holds the stream until the page is left. */
function lead(channel: BroadcastChannel, onChange: () => void, leaving: AbortSignal): Promise<void> {
  const source = new EventSource("/api/live");
  const tell = () => {
    onChange();
    channel.postMessage("change");
  };
  let opened = false;
  // What happened between two connections is not told again: look at everything once more.
  source.onopen = () => {
    if (opened) tell();
    opened = true;
  };
  source.addEventListener("change", tell);
  source.addEventListener("resync", tell);
  return new Promise((resolve) => {
    leaving.addEventListener("abort", () => {
      source.close();
      resolve();
    });
  });
}
