// The page's only door: GraphQL over HTTP. Answers are kept while the page is open, since they change only with a load.

/** A refusal or failure, with the code of the service's list (docs/errors.md) where it gave one. */
export class Refused extends Error {
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

const kept = new Map();
const MOST_KEPT = 200;

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

async function send(body) {
  let response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
      body,
    });
  } catch {
    throw new Refused('', 'NOT_REACHED');
  }
  const answer = await response.json().catch(() => ({}));
  if (answer.errors?.length) {
    const [first] = answer.errors;
    throw new Refused(first.message, first.extensions?.code);
  }
  if (!response.ok || !answer.data) throw new Refused(`HTTP ${response.status}`, 'NO_ANSWER');
  return answer.data;
}

/**
 * Keeps a component's answer in step with its question: `variables()` is looked at before each rendering, and null
 * means that there is nothing to ask. The answer before stays until the next has come, so that nothing jumps.
 */
export class Answer {
  constructor(host, query, variables) {
    Object.assign(this, { host, query, variables, data: null, error: null, pending: false, asked: null });
    host.addController(this);
  }

  hostUpdate() {
    const variables = this.variables();
    const query = typeof this.query === 'function' ? this.query() : this.query;
    const asked = variables && query && query + JSON.stringify(variables);
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

  async #run(asked, query, variables) {
    try {
      const data = await ask(query, variables);
      if (this.asked === asked) Object.assign(this, { data, error: null });
    } catch (error) {
      if (this.asked === asked) Object.assign(this, { data: null, error });
    }
    if (this.asked === asked) this.pending = false;
    this.host.requestUpdate();
  }
}
