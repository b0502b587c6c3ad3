import { retryDelay } from "@/components/frame/retry-delay";

const name = "indienst-live";

/**
 * Between tabs of one browser, some of which may be older than this code: something changed; what the portal said of it; or,
 * since when a tab that was just read has not been told.
 */
type Word = "change" | { news: string } | { toldFrom: number };

/** `change`: at each stored change. `news`: with what the portal said of one, or of a sheet that somebody changed (JSON). */
type Hears = { change: () => void; news: (text: string) => void };

/**
 * Calls back at each stored change since the page was read. However many tabs are open, a browser keeps one stream: the
 * tab that holds the lock has it and tells the others; when that tab closes, the next one takes the lock over. Returns
 * how to stop.
 */
export function followChanges(hears: Hears, readAt: () => Date): () => void {
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  let lastToldAt = Number.NEGATIVE_INFINITY;
  const tell = ({ type, data }: MessageEvent<string>) => {
    hears.news(data);
    say(channel, { news: data });
    // Of a sheet only who has it open wants to know.
    if (type === "sheet") return;
    lastToldAt = Date.now();
    hears.change();
    say(channel, "change");
  };
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data === "change") hears.change();
    else if ("news" in data) hears.news(data.news);
    else if (lastToldAt >= data.toldFrom) say(channel, "change");
  };
  // The tab with the stream answers, if there is one; without one this tab takes the lock, and asks the portal.
  say(channel, { toldFrom: performance.timeOrigin });
  navigator.locks
    .request(name, { signal: leaving.signal }, () => lead(tell, readAt, leaving.signal))
    .catch(() => {
      // The page was left while it waited for its turn.
    });
  return () => {
    leaving.abort();
    channel.close();
  };
}

const say = (channel: BroadcastChannel, word: Word) => channel.postMessage(word);

/** Holds the stream until the page is left. */
function lead(tell: (event: MessageEvent<string>) => void, readAt: () => Date, leaving: AbortSignal): Promise<void> {
  const close = keepStream(tell, readAt);
  return new Promise((resolve) => {
    leaving.addEventListener("abort", () => {
      close();
      resolve();
    });
  });
}

/**
 * A stream that comes back by itself. The browser reopens one that broke, but gives one up that was answered with an
 * error (502 while the portal is replaced, 401): that one is opened anew, later each time. The portal is told when the
 * page was read, and answers with a change when one was missed meanwhile. Returns how to close it.
 */
function keepStream(tell: (event: MessageEvent<string>) => void, readAt: () => Date): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const open = () => {
    source = new EventSource(`/api/live?readAt=${readAt().toISOString()}`);
    for (const name of ["change", "resync", "sheet"]) source.addEventListener(name, tell);
    source.onopen = () => {
      failures = 0;
    };
    source.onerror = () => {
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
