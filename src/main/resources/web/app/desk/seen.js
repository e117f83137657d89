// The state that the reader saw last, kept in this browser.
const NAME = 'monazite.seen';
let inPage = null;

/** The state with when it was recorded; null where none is kept. */
export function marked() {
  try {
    return JSON.parse(localStorage.getItem(NAME)) ?? inPage;
  } catch {
    return inPage; // Storage is shut off, or holds what is no mark.
  }
}

/** Keeps a state as seen. */
export function mark({ id, recordedAt }) {
  inPage = { id, recordedAt };
  try {
    localStorage.setItem(NAME, JSON.stringify(inPage));
  } catch {
    // As above.
  }
}
