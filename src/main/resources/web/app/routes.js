// Where the reader is. Every view has an address of its own; the service answers each with the same document.

const listeners = new Set();

/** The first part of every path that belongs to the page; `io.monazite.web` serves the same ones. */
export const VIEWS = ['', 'scenario', 'search', 'map', 'company', 'country', 'deposit', 'facility', 'material',
  'agreement', 'measure', 'article', 'publisher', 'review', 'intake', 'changes'];

/** The address as it stands: the view, the key behind it, and the parameters. */
export function here() {
  const [, view = '', ...rest] = location.pathname.split('/');
  return { view, key: decodeURIComponent(rest.join('/')), query: new URLSearchParams(location.search) };
}

/** Goes to an address of the page. A replaced one leaves no step for the back button. */
export function go(address, { replace = false } = {}) {
  if (address === location.pathname + location.search) return;
  history[replace ? 'replaceState' : 'pushState']({ inner: true }, '', address);
  listeners.forEach((listener) => listener());
}

/** The present address with some parameters set, or taken away where null. */
export function withQuery(changes) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === '') query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return location.pathname + (text ? `?${text}` : '');
}

/** Calls whenever the address changes. */
export function onRoute(listener) {
  listeners.add(listener);
}

/** The address of an entity or article, by its id. */
export function addressOf(id) {
  const colon = id.indexOf(':');
  return `/${id.slice(0, colon)}/${encodeURIComponent(id.slice(colon + 1))}`;
}

/** Whether an id has a page of its own; facts and claims are shown where they are met. */
export function hasPage(id) {
  return VIEWS.includes(id.split(':')[0]);
}

/** Opens what stands behind a fact, over the page that the reader is on. */
export function openEvidence(ids) {
  go(withQuery({ evidence: [].concat(ids).join(' ') }));
}

/** Closes it again, by a step back where there is one. */
export function closeEvidence() {
  if (history.state?.inner) history.back();
  else go(withQuery({ evidence: null }), { replace: true });
}

addEventListener('popstate', () => listeners.forEach((listener) => listener()));

addEventListener('click', (event) => {
  const anchor = event.target.closest?.('a[href]');
  const own = anchor && anchor.origin === location.origin && !anchor.target && !anchor.hasAttribute('download');
  if (!own || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  if (anchor.hash || !VIEWS.includes(anchor.pathname.split('/')[1])) return;
  event.preventDefault();
  go(anchor.pathname + anchor.search);
});
