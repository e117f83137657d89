// The documents of the desks.
import { CLAIM, LINE, Q } from '../parts/evidence-query.js';

/** What waits for a review. */
export const QUEUE = `query Waiting($filter: ProposalFilter) {
  proposals(filter: $filter, first: 50) {
    totalCount
    nodes {
      id subject kind score standing start end key { field values }
      claim ${CLAIM}
      known ${CLAIM}
      others ${CLAIM}
    }
  }
}`;

/** The names of what proposals speak of. */
export const NAMES = 'query Names($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { name } } }';

/** The sentences of an article that are kept, with what was read from them. */
export const CONTEXT = `query InTheArticle($article: ID!) {
  article(id: $article) { id title url publishedOn publisher { id name } claims(first: 100) { nodes { id quote worded review } } }
  proposals(filter: { article: $article }, first: 100) { nodes { id start kind claim { id quote worded review } } }
}`;

const DECIDED = '{ decisions { before after review } }';

/** The decisions that a reviewer takes. */
export const DECISIONS = {
  accept: `mutation Accept($ids: [ID!]!, $reason: String) { acceptClaims(ids: $ids, reason: $reason) ${DECIDED} }`,
  reject: `mutation Reject($ids: [ID!]!, $reason: String!) { rejectClaims(ids: $ids, reason: $reason) ${DECIDED} }`,
  amend: `mutation Amend($id: ID!, $fields: [ClaimFieldInput!]!, $reason: String!) { amendClaim(id: $id, fields: $fields, reason: $reason) ${DECIDED} }`,
  undo: `mutation Undo($ids: [ID!]!, $reason: String!) { reopenClaims(ids: $ids, reason: $reason) ${DECIDED} }`,
};

const SIDE = `{ __typename id name aliases
  ... on Company { roles lei ticker country { id name } } ... on Deposit { type status latitude longitude country { id name } } }`;

/** Which companies and deposits look alike. */
export const MATCHES = `query Alike($after: String) { matches(first: 50, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { entity ${SIDE} candidates { score reason entity ${SIDE} } } } }`;

/** What was decided on them. */
export const DECIDED_MATCHES = '{ matchDecisions(last: 20) { totalCount nodes { entity other same by reason decidedAt } } }';

/** The decisions on two that look alike. */
export const MATCHING = {
  accept: 'mutation MakeOne($entity: ID!, $into: ID!) { acceptMatch(entity: $entity, into: $into) { claims } }',
  reject: 'mutation TellApart($entity: ID!, $other: ID!, $reason: String!) { rejectMatch(entity: $entity, other: $other, reason: $reason) { claims } }',
  undo: 'mutation Part($entity: ID!, $reason: String!) { undoMerge(entity: $entity, reason: $reason) { claims } }',
};

const RUN = `{
  id source cause file startedAt endedAt state bytes checksum version rowsRead rowsRefused sourcesNew claimsNew claimsUnchanged claimsRetired
  problem { code message } refused { line field value code reason }
}`;
const SOURCE = '{ name form where schedule licence health lastRun lastSuccess failingSince failures nextRun }';

/** The sources, the loads that run and the loads so far. */
export const LOADS = `query Loads($source: String, $state: LoadState) {
  runningLoads { id cause file dryRun part rows rowsOf bytes bytesOf rowsPerSecond secondsLeft }
  sources ${SOURCE}
  loads(first: 25, source: $source, state: $state) { totalCount nodes ${RUN} }
}`;

/** What can be done with a source or a load. */
export const ACTIONS = {
  run: 'mutation Run($name: String!) { runSource(name: $name) { begun running source { name } } }',
  pause: 'mutation Pause($name: String!) { pauseSource(name: $name) { name } }',
  resume: 'mutation Resume($name: String!) { resumeSource(name: $name) { name } }',
  retry: 'mutation Retry($name: ID!) { retryRefused(load: $name) { begun running source { name } } }',
};

/** The states that there were, and which is the present one. */
export const STATES = '{ snapshot { id recordedAt } snapshots(last: 20) { nodes { id recordedAt loads } } }';

/** What differs between a state and the present one. */
export const CHANGES = `query Changed($from: AsOf!) {
  changes(from: $from, first: 60) {
    totalCount
    nodes { id kind before { ...line } after { ...line } events { kind at note reviewer claim { id article { id title } } } }
  }
}
${LINE}`;
