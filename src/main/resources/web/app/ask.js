// The page's only door: GraphQL over HTTP. Answers are kept while the page is open, since they change only with a load.
import { asCaller, held, hold, turnOfKey } from './key.js';

/** A refusal or failure, with the code of the service's list (docs/errors.md) where it gave one. */
export class Refused extends Error {
  constructor(message, code, role) {
    super(message);
    Object.assign(this, { code, role });
  }
}

const kept = new Map();
const MOST_KEPT = 200;

addEventListener('key', forget);

/** Forgets all answers: something has changed, or somebody else asks. */
export function forget() {
  kept.clear();
}

/** The data of an answer. Throws `Refused`. */
export function ask(query, variables = {}) {
  const body = JSON.stringify({ query, variables });
  if (!kept.has(body)) {
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value);
    const answer = send(body);
    kept.set(body, answer);
    answer.catch(() => kept.delete(body));
  }
  return kept.get(body);
}

/** The data of an answer that changes without a load, such as what waits or runs. Throws `Refused`. */
export const askAnew = (query, variables = {}) => send(JSON.stringify({ query, variables }));

/** Changes something: what was answered before counts no longer. Throws `Refused`. */
export async function change(query, variables) {
  try {
    return await askAnew(query, variables);
  } finally {
    forget();
  }
}

/** Keeps a key if it is worth something. Throws `Refused`. */
export async function signIn(key) {
  await send(JSON.stringify({ query: '{ __typename }' }), key);
  hold(key);
}

async function send(body, key = held()) {
  let response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', ...asCaller(key) },
      body,
    });
  } catch {
    throw new Refused('', 'NOT_REACHED');
  }
  if (response.status === 401 && key && key === held()) hold(null);
  const answer = await response.json().catch(() => ({}));
  if (answer.errors?.length) {
    const [first] = answer.errors;
    throw new Refused(first.message, first.extensions?.code, first.extensions?.role);
  }
  if (!response.ok || !answer.data) throw new Refused(`HTTP ${response.status}`, 'NO_ANSWER');
  return answer.data;
}

/**
 * Keeps a component's answer in step with its question: `variables()` is looked at before each rendering, and null
 * means that there is nothing to ask. The answer before stays until the next has come, so that nothing jumps. One that
 * is `live` changes without a load: it is never kept, and `refresh` asks it again in silence.
 */
export class Answer {
  constructor(host, query, variables, { live = false } = {}) {
    Object.assign(this, { host, query, variables, live, data: null, error: null, pending: false, asked: null });
    host.addController(this);
  }

  hostConnected() {
    this.heard = () => this.host.requestUpdate();
    addEventListener('key', this.heard);
  }

  hostDisconnected() {
    removeEventListener('key', this.heard);
  }

  hostUpdate() {
    const variables = this.variables();
    const query = typeof this.query === 'function' ? this.query() : this.query;
    const asked = variables && query && `${turnOfKey()} ${query}${JSON.stringify(variables)}`;
    if (asked === this.asked) return;
    this.asked = asked;
    this.error = null;
    this.pending = Boolean(asked);
    if (!asked) this.data = null;
    else this.#run(asked, query, variables);
  }

  /** Asks once more, after a failure. */
  again() {
    this.asked = null;
    this.host.requestUpdate();
  }

  /** Asks once more what was asked; what is shown stays until the answer is there. */
  async refresh() {
    const query = typeof this.query === 'function' ? this.query() : this.query;
    if (this.asked) await this.#run(this.asked, query, this.variables());
  }

  async #run(asked, query, variables) {
    try {
      const data = await (this.live ? askAnew : ask)(query, variables);
      if (this.asked === asked) Object.assign(this, { data, error: null });
    } catch (error) {
      if (this.asked === asked) Object.assign(this, { data: null, error });
    }
    if (this.asked === asked) this.pending = false;
    this.host.requestUpdate();
  }
}
