// The page's only door: GraphQL over HTTP. Answers are kept for a few seconds; once one tells of another state of the
// graph than those before it, all that is shown is asked anew, so that no page mixes two states.
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
const KEPT_FOR = 10_000;

/** The present state of the graph, as the answers name it, and how often it has become another one. */
let state = null;
let turn = 0;

addEventListener('key', forget);

/** Forgets all answers: something has changed, or somebody else asks. */
export function forget() {
  kept.clear();
  state = null;
}

/** The data of an answer. Throws `Refused`. */
export function ask(query, variables = {}) {
  const body = JSON.stringify({ query, variables });
  const before = kept.get(body);
  if (before && Date.now() - before.at < KEPT_FOR) return before.answer;
  kept.delete(body);
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value);
  const asked = turn;
  const answer = send(body).then((data) => {
    if (asked === turn && !isOfAnotherTime(variables.at)) notice(data);
    return data;
  });
  const keep = { answer, at: Date.now() };
  kept.set(body, keep);
  answer.catch(() => kept.get(body) === keep && kept.delete(body));
  return answer;
}

const isOfAnotherTime = (at) => Boolean(at?.snapshot || at?.knownAt);

/** Compares the state that an answer is made from with the one before. Fires `graph` where it is another one. */
function notice(data) {
  const told = [data.snapshot?.id, ...Object.values(data).map((one) => one?.snapshot?.id)].find(Boolean);
  if (!told || told === state) return;
  const moved = state !== null;
  state = told;
  if (!moved) return;
  turn += 1;
  kept.clear();
  dispatchEvent(new Event('graph'));
}

/**
 * All entries of a list that is answered in parts, from a cursor on; `list` finds it in the data of an answer.
 * Throws `Refused`.
 */
export async function walk(query, variables, list, after = null) {
  const nodes = [];
  for (let from = after, more = true; more;) {
    const { nodes: found, pageInfo } = list(await ask(query, { ...variables, after: from }));
    nodes.push(...found);
    from = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  return nodes;
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

/** On these, what was answered counts no longer. */
const OCCASIONS = ['key', 'graph'];

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
    OCCASIONS.forEach((occasion) => addEventListener(occasion, this.heard));
  }

  hostDisconnected() {
    OCCASIONS.forEach((occasion) => removeEventListener(occasion, this.heard));
  }

  hostUpdate() {
    const variables = this.variables();
    const query = typeof this.query === 'function' ? this.query() : this.query;
    const asked = variables && query && `${turnOfKey()} ${turn} ${query}${JSON.stringify(variables)}`;
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
