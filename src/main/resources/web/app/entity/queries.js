// What the pages of entities ask for.
import { CLAIM, FLOW, LINE, Q } from '../parts/evidence-query.js';

const E = 'evidence { origins disputed }';
const STANDING = 'statuses(first: 10) { nodes { id status date evidence { disputed } } }';
const MADE = `production(first: $first) { totalCount nodes { id period outlook tonnes ${Q} ${E} party { id name } asset { id ... on Entity { name } } material { id name } } }`;
const EVENTS = `events(first: $first) { totalCount nodes { id kind date what size ${Q} } }`;
const OWNERS = `owners(first: $first) { totalCount nodes { id from to state percentage ${Q} ${E} owner { id ... on Entity { name } } } }`;
const RESERVES = `reserves(first: $first) { totalCount nodes { id category date tonnes ${Q} ${E} material { id name } } }`;
const PLANTS = 'facilities(first: $first) { totalCount nodes { id name stage status } }';

const PARTY = `
  supplies(first: $first) { totalCount nodes { ...flow } }
  purchases(first: $first) { totalCount nodes { ...flow } }
  ${MADE}
  intakes(first: $first) { totalCount nodes { id period tonnes ${Q} ${E} material { id name } } }
  shares(first: $first) { totalCount nodes { id period stage measureOf percentage ${Q} ${E} material { id name } whole { id name } } }
  owns(first: $first) { totalCount nodes { id from to state percentage ${Q} ${E} asset { id ... on Entity { name } } } }
  agreements(first: $first) { totalCount nodes { id name kind ${STANDING} } }
  ${EVENTS}`;

const HEAD = 'id name aliases described: evidence { origins disputed claims { id } }';
const query = (kind, body, fragments = '') =>
  `query Page($id: ID!, $first: Int!) { entity: ${kind}(id: $id) { __typename ${body} } }\n${fragments}`;

/** A document for each kind of page; `$first` is how many of each list. */
export const QUERIES = {
  company: query('company', `${HEAD} kind roles lei ticker country { id name } parent { id name } ultimateParents { id name } ${PARTY} ${OWNERS}
    ${PLANTS} deposits(first: $first) { totalCount nodes { id name } }`, FLOW),
  country: query('country', `${HEAD} alpha2 isGroup members { id name } ${PARTY} ${RESERVES} ${PLANTS}
    companies(first: $first) { totalCount nodes { id name } } deposits(first: $first) { totalCount nodes { id name } }
    measures(first: $first) { totalCount nodes { id name kind ${STANDING} } }`, FLOW),
  deposit: query('deposit', `${HEAD} type status latitude longitude country { id name } ${RESERVES} ${OWNERS} ${MADE} ${EVENTS}
    operators(first: $first) { totalCount nodes { id operator { id name } } }`),
  facility: query('facility', `${HEAD} stage status latitude longitude country { id name } ${OWNERS} ${MADE} ${EVENTS}
    operators(first: $first) { totalCount nodes { id operator { id name } } }
    capacities(first: $first) { totalCount nodes { id side state from to tonnesPerYear ${Q} ${E} material { id name } } }`),
  material: query('material', `${HEAD} stage elements hs parent { id name } children { id name } supplies(first: $first) { totalCount nodes { ...flow } }
    conversionsInto(first: $first) { totalCount nodes { id yield ${Q} ${E} input { id name } output { id name } } }
    conversionsFrom(first: $first) { totalCount nodes { id yield ${Q} ${E} input { id name } output { id name } } }`, FLOW),
  agreement: query('agreement', `${HEAD} kind signed from to materials { id name } ${EVENTS} supplies(first: $first) { totalCount nodes { ...flow } }
    participations(first: $first) { totalCount nodes { id role ${E} party { id ... on Entity { name } } } }
    terms(first: $first) { totalCount nodes { id term text period value ${Q} ${E} material { id name } } }
    statuses(first: $first) { totalCount nodes { id status date text ${E} } }`, FLOW),
  measure: query('measure', `${HEAD} kind summary from to country { id name }
    statuses(first: $first) { totalCount nodes { id status date text ${E} } }
    terms(first: $first) { totalCount nodes { id term text period stage date value ${Q} ${E} material { id name } party { id name } } }
    scopes(first: $first) { totalCount nodes { id ${E} material { id name } party { id name } destination { id name } } }`),
  article: query('article', `id title url publishedOn kind language licence publisher { id name }
    claims(first: $first) { totalCount nodes { about { ...line } ...said } }`, `fragment said on Claim ${CLAIM}\n${LINE}`),
  publisher: query('publisher', 'id name articles(first: $first) { totalCount nodes { id title publishedOn kind } }'),
};

/** The whole text of an article, and what stands where in it. */
export const TEXT = `query Text($article: ID!) {
  articleText(article: $article)
  article(id: $article) { id claims(first: 100) { nodes { id about { id } quote worded start end } } }
  proposals(filter: { article: $article }, first: 100) { totalCount nodes { id kind start end claim { quote worded value { quantity ${Q} } } } }
}`;

/** From ore to magnet in a country. */
export const MIDSTREAM = `query Midstream($id: ID!) { midstream(country: $id) {
  validOn
  stages {
    stage facilities { id name }
    input { material { id name } tonnesPerYear ${Q} facts { id } } output { material { id name } tonnesPerYear ${Q} facts { id } }
    production { id tonnes ${Q} period material { id name } } demand { id tonnes ${Q} period material { id name } }
  }
  gaps { stage kind certain material { id name } required ${Q} capacity ${Q} shortfall ${Q} facts { id } }
  firstGap { stage }
  unknowns { message }
} }`;

const STAGES = ['MINING', 'CONCENTRATE', 'CRACKING', 'SEPARATION', 'METAL', 'ALLOY', 'MAGNET'];

/** How concentrated each stage is. */
export const CONCENTRATION = `query Concentration($id: ID!, $year: Int!, $by: ConcentrationBy!) {
  ${STAGES.map((stage) => `${stage}: concentration(material: $id, stage: ${stage}, year: $year, by: $by) { ...market }`).join('\n  ')}
}
fragment market on Concentration {
  stage source basis outlook hhi { low best high } cr3 { low best high } unlisted { low best high }
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
export const FOUND = 'query Found($text: String!) { search(text: $text, first: 50) { nodes { __typename id name aliases } } }';
