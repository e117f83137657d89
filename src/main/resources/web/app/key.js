// By what the reader is known: a key, typed once. It is kept for this tab alone (sessionStorage) and sent to this service
// alone; closing the tab or signing out forgets it. Nothing on disk survives the browser, and no other tab sees it.
const NAME = 'monazite.key';

let key = kept();
let turn = 0;

function kept() {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null; // Storage is shut off: the key lasts as long as the page.
  }
}

/** The key, or null while the reader is nobody. */
export const held = () => key;

/** Which key it is by number, so that what was answered to another caller is asked anew. */
export const turnOfKey = () => turn;

/** Keeps a key; null forgets it. Tells whoever listens for `key`. */
export function hold(text) {
  key = text;
  turn += 1;
  try {
    if (text === null) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, text);
  } catch {
    // As above.
  }
  dispatchEvent(new Event('key'));
}

/** The headers that name the caller. */
export const asCaller = (text = key) => (text ? { Authorization: `Bearer ${text}` } : {});
