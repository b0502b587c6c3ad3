const key = "indienst.preview";

/** Whether this person left the preview open in this browser; a browser that keeps nothing remembers nothing. */
export function wasOpen(): boolean {
  try {
    return localStorage.getItem(key) === "open";
  } catch {
    return false;
  }
}

export function remember(isOpen: boolean): void {
  try {
    localStorage.setItem(key, isOpen ? "open" : "closed");
  } catch {
    // Storage that is refused or full is no reason to trouble anybody.
  }
}
