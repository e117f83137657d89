// What the pages of entities ask for.
import { CLAIM, FLOW, LINE, Q } from '../parts/evidence-query.js';

const E = 'evidence { origins disputed }';
const STANDING = 'statuses(first: 20) { nodes { id status date evidence { disputed } } }';
const NAMED = '{ id name }';
const CONVERTED = `{ id yield ${Q} ${E} input { id name } output { id name } }`;
const STANDS = `{ id name kind ${STANDING} }`;

/** What is shown of each entry of a list. */
const LISTS = {
  supplies: '{ ...flow }',
  purchases: '{ ...flow }',
  production: `{ id period outlook tonnes ${Q} ${E} party { id name } asset { id ... on Entity { name } } material { id name } }`,
  intakes: `{ id period tonnes ${Q} ${E} material { id name } }`,
  shares: `{ id period stage measureOf percentage ${Q} ${E} material { id name } whole { id name } }`,
  owns: `{ id from to state percentage ${Q} ${E} asset { id ... on Entity { name } } }`,
  owners: `{ id from to state percentage ${Q} ${E} owner { id ... on Entity { name } } }`,
  agreements: STANDS,
  measures: STANDS,
  events: `{ id kind date what size ${Q} }`,
  reserves: `{ id category date tonnes ${Q} ${E} material { id name } }`,
  facilities: '{ id name stage status }',
  deposits: NAMED,
  companies: NAMED,
  operators: '{ id operator { id name } }',
  capacities: `{ id side state from to tonnesPerYear ${Q} ${E} material { id name } }`,
  conversionsInto: CONVERTED,
  conversionsFrom: CONVERTED,
  participations: `{ id role ${E} party { id ... on Entity { name } } }`,
  terms: `{ id term text period value ${Q} ${E} material { id name } }`,
  statuses: `{ id status date text ${E} }`,
  scopes: `{ id ${E} material { id name } party { id name } destination { id name } }`,
  claims: '{ about { ...line } ...said }',
  articles: '{ id title publishedOn kind }',
};

/** The order of events is not theirs in time: as many are fetched as can be, to be put in it. */
const ALL_AT_ONCE = ['events'];
const list = (name, after = '') => `${name}(first: ${ALL_AT_ONCE.includes(name) ? 100 : '$first'}${after}) {
    totalCount pageInfo { hasNextPage endCursor } nodes ${LISTS[name]}
  }`;

const FRAGMENTS = { flow: FLOW, said: `fragment said on Claim ${CLAIM}`, line: LINE };
const fragmentsOf = (body) => Object.entries(FRAGMENTS).filter(([name]) => body.includes(`...${name}`)).map(([, text]) => text).join('\n');

const HEAD = 'id name aliases described: evidence { origins disputed claims { id } }';
const TRADE = ['supplies', 'purchases', 'production', 'intakes', 'shares', 'owns', 'agreements', 'events'];

/** By kind of page: what is asked of the entity itself, and its lists. */
const KINDS = {
  company: [`${HEAD} kind roles lei ticker country { id name } parent { id name } ultimateParents { id name }`, [...TRADE, 'owners', 'facilities', 'deposits']],
  country: [`${HEAD} alpha2 isGroup members { id name }`, [...TRADE, 'reserves', 'facilities', 'companies', 'deposits', 'measures']],
  deposit: [`${HEAD} type status latitude longitude country { id name }`, ['reserves', 'owners', 'production', 'events', 'operators']],
  facility: [`${HEAD} stage status latitude longitude country { id name }`, ['owners', 'production', 'events', 'operators', 'capacities']],
  material: [`${HEAD} stage elements hs parent { id name } children { id name }`, ['supplies', 'conversionsInto', 'conversionsFrom']],
  agreement: [`${HEAD} kind signed from to materials { id name }`, ['events', 'supplies', 'participations', 'terms', 'statuses']],
  measure: [`${HEAD} kind summary from to country { id name }`, ['statuses', 'terms', 'scopes']],
  article: ['id title url publishedOn kind language licence publisher { id name }', ['claims']],
  publisher: ['id name', ['articles']],
};

const query = (kind, body) => `query Page($id: ID!, $first: Int!) { entity: ${kind}(id: $id) { __typename ${body} } snapshot { id } }
${fragmentsOf(body)}`;

/** A document for each kind of page; `$first` is how many of each list. */
export const QUERIES = Object.fromEntries(Object.entries(KINDS).map(([kind, [own, lists]]) => [kind, query(kind, `${own} ${lists.map((one) => list(one)).join(' ')}`)]));

/** The lists of a kind of page. */
export const listsOf = (kind) => KINDS[kind][1];

/** The next part of one list of an entity. */
export const nextOf = (kind, name) => `query Further($id: ID!, $after: String) { entity: ${kind}(id: $id) { id ${
  list(name, ', after: $after').replace('$first', '100')} } }
${fragmentsOf(LISTS[name])}`;

/** The whole text of an article, and what stands where in it. */
export const TEXT = `query Text($article: ID!) {
  articleText(article: $article)
  article(id: $article) { id claims(first: 100) { totalCount nodes { id about { id } quote worded start end } } }
  proposals(filter: { article: $article }, first: 100) { totalCount nodes { id kind start end claim { quote worded value { quantity ${Q} } } } }
}`;

/** From ore to magnet in a country. */
export const MIDSTREAM = `query Midstream($id: ID!) { midstream(country: $id) {
  validOn
  stages {
    stage facilities { id name }
    input { material { id name } tonnesPerYear ${Q} facts { id } } output { material { id name } tonnesPerYear ${Q} facts { id } }
    production { ...counted } demand { ...taken }
  }
  gaps { stage kind certain material { id name } required ${Q} capacity ${Q} shortfall ${Q} facts { id } }
  firstGap { stage }
  unknowns { message }
  snapshot { id }
} }
fragment counted on Production { id tonnes ${Q} period party { id name } material { id name } }
fragment taken on Intake { id tonnes ${Q} period party { id name } material { id name } }`;

const STAGES = ['MINING', 'CONCENTRATE', 'CRACKING', 'SEPARATION', 'METAL', 'ALLOY', 'MAGNET'];

/** How concentrated each stage is. */
export const CONCENTRATION = `query Concentration($id: ID!, $year: Int!, $by: ConcentrationBy!) {
  ${STAGES.map((stage) => `${stage}: concentration(material: $id, stage: ${stage}, year: $year, by: $by) { ...market }`).join('\n  ')}
}
fragment market on Concentration {
  snapshot { id } stage source basis outlook whole { id tonnes ${Q} } hhi { low best high } cr3 { low best high } unlisted { low best high }
  shares { holder { id name } share ${Q} facts { id } } unknowns { kind message }
}`;

/** The nearest neighbours of a party: the first few of each sort, and how many there are. */
export const NEIGHBOURS = `query Neighbours($id: ID!, $first: Int!) { node(id: $id) { id ... on Party {
  suppliers(first: $first) { totalCount nodes { id ... on Entity { name } } }
  buyers(first: $first) { totalCount nodes { id ... on Entity { name } } }
  owns(first: $first) { totalCount nodes { asset { id ... on Entity { name } } } }
  agreements(first: $first) { totalCount nodes { id name } }
} } }`;

/** Entities that fit what was typed. */
export const FOUND = `query Found($text: String!, $after: String) {
  search(text: $text, first: 50, after: $after) { pageInfo { hasNextPage endCursor } nodes { __typename id name aliases } }
}`;
