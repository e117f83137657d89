// What stands on the page of each kind of entity: traits, then parts.
import { html, nothing } from 'lit';
import { texts } from '../texts.js';
import { addressOf } from '../routes.js';
import { list, number, period, word } from '../words.js';
import { onward } from '../parts/further.js';
import { claimsOf, figureOf, link, links, standing } from '../parts/links.js';
import { headline } from '../parts/fact.js';
import { one as claim } from '../parts/claims.js';
import { empty } from '../parts/states.js';
import { events, flows, intakes, named, part, plants, production, reserves, shares, stakes, standingOnes } from './lists.js';
import '../scenario/picture.js';
import './article-text.js';
import './concentration.js';
import './midstream.js';
import './neighbours.js';

const said = texts.pages;
const words = (codes) => list(codes.map(word));
const scenario = (parts) => `/scenario?${new URLSearchParams(parts)}`;
const span = (one) => [one.from, one.to].filter(Boolean).join(' – ');

/** The flows of a party or material as a picture, where there is more than one. */
function picture(...connections) {
  const found = connections.flatMap((connection) => connection.nodes);
  const drawn = [...new Map(found.map((supply) => [supply.id, { supply, tonnes: null }])).values()];
  if (drawn.length < 2) return nothing;
  return html`<section class="part wide" aria-labelledby="flows"><h2 id="flows">${said.flows}</h2><loss-picture plain .flows=${drawn}></loss-picture></section>`;
}

const traded = (one) => html`${picture(one.supplies, one.purchases)}
  <div class="parts trade">${flows(said.purchases, one.purchases, 'supplier')}${flows(said.supplies, one.supplies, 'buyer')}</div>`;

const asset = (one) => html`<div class="parts">${reserves(one.reserves)}${capacities(one.capacities)}${production(one.production, 'party')}
  ${stakes(said.owners, one.owners, 'owner')}${part(said.operators, one.operators, (fact) => html`<tr><th scope="row">${link(fact.operator)}</th>
  <td>${claimsOf(texts.evidence.title, fact.id)}</td></tr>`)}${events(one.events)}</div>`;

const capacities = (connection) => part(said.capacities, connection, (fact) => html`<tr><th scope="row">${link(fact.material)}</th><td>${word(fact.side)}</td>
  <td class="n">${figureOf(fact.tonnesPerYear, fact.id, fact.evidence)}</td><td>${word(fact.state)}</td><td>${span(fact)}</td></tr>`);

const terms = (connection) => part(said.terms, connection, (fact) => html`<tr><th scope="row">${word(fact.term)}</th><td>${link(fact.material)}</td>
  <td class="n">${fact.value ? figureOf(fact.value, fact.id, fact.evidence) : ''}</td><td>${period(fact.period)}</td><td>${fact.text ? claimsOf(fact.text, fact.id) : ''}</td></tr>`);

const stood = (connection) => part(said.statuses, connection, (fact) => html`<tr><th scope="row">${fact.date ?? texts.evidence.undated}</th>
  <td>${claimsOf(standing(fact.status), fact.id, fact.evidence)}</td><td>${fact.text ?? ''}</td></tr>`);

const conversions = (title, connection, end) => part(title, connection, (fact) => html`<tr><th scope="row">${link(fact[end])}</th>
  <td class="n">${figureOf(fact.yield, fact.id, fact.evidence)}</td></tr>`);

const place = (one) => (one.latitude === null ? null : `${number(one.latitude)}°, ${number(one.longitude)}°`);

/** By kind: `traits` under the name, `parts` below, `ask` the question that it leads to. */
export const PAGES = {
  company: {
    traits: (one) => [[said.kind, word(one.kind)], [said.roles, words(one.roles)], [said.locatedIn, one.country && link(one.country)],
      [said.controlledBy, one.ultimateParents.length ? links(one.ultimateParents) : one.parent && link(one.parent)], ['LEI', one.lei], ['Ticker', one.ticker]],
    parts: (one) => html`${traded(one)}<div class="parts">${production(one.production)}${intakes(one.intakes)}${shares(one.shares)}${stakes(said.owners, one.owners, 'owner')}
      ${stakes(said.owns, one.owns, 'asset')}${plants(one.facilities)}${named(said.deposits, one.deposits)}${standingOnes(said.agreements, one.agreements)}${events(one.events)}</div>
      <party-neighbours .party=${one}></party-neighbours>`,
    ask: (one) => scenario({ shock: one.id }),
  },
  country: {
    traits: (one) => [['ISO 3166', one.alpha2], [said.members, one.members.length ? links(one.members) : null]],
    parts: (one) => html`<country-midstream .country=${one.id}></country-midstream>${traded(one)}<div class="parts">${production(one.production)}${intakes(one.intakes)}
      ${shares(one.shares)}${reserves(one.reserves)}${plants(one.facilities)}${named(said.deposits, one.deposits)}${named(said.companies, one.companies)}
      ${standingOnes(said.measures, one.measures)}${standingOnes(said.agreements, one.agreements)}${stakes(said.owns, one.owns, 'asset')}${events(one.events)}</div>
      <party-neighbours .party=${one}></party-neighbours>`,
    ask: (one) => scenario({ shock: one.id }),
  },
  deposit: {
    traits: (one) => [[said.locatedIn, one.country && link(one.country)], [said.kind, one.type], [said.state, one.status], [said.site, place(one)]],
    parts: asset,
  },
  facility: {
    traits: (one) => [[said.locatedIn, one.country && link(one.country)], [said.stage, word(one.stage)], [said.state, one.status], [said.site, place(one)]],
    parts: asset,
    ask: (one) => scenario({ shock: one.id }),
  },
  material: {
    traits: (one) => [[said.stage, word(one.stage)], [said.elements, one.elements.join(', ')], [said.hs, one.hs.join(', ')], [said.kindOf, one.parent && link(one.parent)],
      [said.kinds, one.children.length ? links(one.children) : null]],
    parts: (one) => html`<material-concentration .material=${one.id}></material-concentration>${picture(one.supplies)}
      <div class="parts">${materialFlows(one.supplies)}${conversions(said.madeFrom, one.conversionsInto, 'input')}${conversions(said.madeInto, one.conversionsFrom, 'output')}</div>`,
  },
  agreement: {
    traits: (one) => [[said.kind, word(one.kind)], [said.signed, one.signed], [said.from, one.from], [said.until, one.to], [said.about, one.materials.length ? links(one.materials) : null]],
    parts: (one) => html`<div class="parts">${stood(one.statuses)}${part(said.parties, one.participations, (fact) => html`<tr><th scope="row">${link(fact.party)}</th>
      <td>${claimsOf(fact.role ?? said.parties, fact.id, fact.evidence)}</td></tr>`)}${terms(one.terms)}${materialFlows(one.supplies)}${events(one.events)}</div>`,
    ask: (one) => scenario({ shock: one.id }),
  },
  measure: {
    traits: (one) => [[said.kind, word(one.kind)], [said.actOf, one.country && link(one.country)], [said.from, one.from], [said.until, one.to], [said.about, one.summary]],
    parts: (one) => html`<div class="parts">${stood(one.statuses)}${part(said.scopes, one.scopes, (fact) => html`<tr><th scope="row">${[fact.material, fact.party, fact.destination]
      .filter(Boolean).map((end, at) => html`${at ? ' · ' : nothing}${link(end)}`)}</th><td>${claimsOf(texts.evidence.title, fact.id, fact.evidence)}</td></tr>`)}${terms(one.terms)}</div>`,
    ask: (one) => scenario({ shock: one.id }),
  },
  article: {
    traits: (one) => [[said.publisher, one.publisher && link(one.publisher)], [said.published, one.publishedOn ?? texts.evidence.undated], [said.kind, word(one.kind)], [said.language, one.language],
      [said.licence, one.licence], [said.original, one.url && html`<a href=${one.url} target="_blank" rel="noopener noreferrer">${new URL(one.url).hostname} ↗</a>`]],
    parts: (one) => html`<article-text .article=${one}></article-text><section class="part" aria-labelledby="claims"><h2 id="claims">${said.claims} <small>${one.claims.totalCount}</small></h2>
      ${one.claims.nodes.length ? nothing : empty(texts.article.noClaims)}<ol class="claims marked">${one.claims.nodes.map((said) => html`<li>${headline(said.about)}<ol class="claims">${claim({ ...said, article: one })}</ol></li>`)}</ol>
      ${onward(one.claims)}
      ${one.claims.nodes.some((said) => !said.quote) ? html`<p class="note">${texts.article.noQuotes(one.licence)}</p>` : nothing}</section>`,
  },
  publisher: {
    traits: () => [],
    parts: (one) => part(said.articles, one.articles, (article) => html`<tr><th scope="row"><a href=${addressOf(article.id)}>${article.title}</a></th><td>${article.publishedOn ?? ''}</td><td>${word(article.kind)}</td></tr>`),
  },
};

const materialFlows = (connection) => part(said.flows, connection, (flow) => html`<tr><th scope="row">${link(flow.supplier)} → ${link(flow.buyer)}</th>
  <td class="n">${figureOf(flow.tonnes, flow.id, flow.evidence)}</td><td>${period(flow.period)}</td><td>${word(flow.status)}</td></tr>`, [texts.map.who, `#${texts.map.tonnes}`, texts.map.period, said.state]);
