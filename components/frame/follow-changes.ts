import { retryDelay } from "@/components/frame/retry-delay";

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
  const tell = () => {
    onChange();
    channel.postMessage("change");
  };
  const close = keepStream(tell);
  return new Promise((resolve) => {
    leaving.addEventListener("abort", () => {
      close();
      resolve();
    });
  });
}

/**
 * A stream that comes back by itself. The browser reopens one that broke, but gives one up that was answered with an
 * error (502 while the portal is replaced, 401): that one is opened anew, later each time. Returns how to close it.
 */
function keepStream(tell: () => void): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let maybeMissed = false;
  const open = () => {
    source = new EventSource("/api/live");
    source.addEventListener("change", tell);
    source.addEventListener("resync", tell);
    source.onopen = () => {
      // What happened between two connections is not told again: look at everything once more.
      if (maybeMissed) tell();
      maybeMissed = false;
      failures = 0;
    };
    source.onerror = () => {
      maybeMissed = true;
      if (source.readyState !== EventSource.CLOSED) return;
      failures += 1;
      timer = setTimeout(open, retryDelay(failures));
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
