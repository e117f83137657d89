// The documents of the scenario view. GraphiQL gets the very same.
import { FLOW, Q } from '../parts/evidence-query.js';

const ARGUMENTS = '$scenario: ScenarioInput!, $buyersIn: [ID!], $includeControlled: Boolean, $at: AsOf';
const PASSED = 'scenario: $scenario, buyersIn: $buyersIn, includeControlled: $includeControlled, at: $at';

const LOSS = `fragment loss on Loss {
  party { __typename id name } material { id name } tonnes ${Q}
  relation receivedShare shareOfKnownSupply shareOfIntake tier direct
  contributions { tonnes ${Q} causes { kind share party { id name } material { id name } } supply { ...flow } }
}
${FLOW}`;
const PAGE = 'pageInfo { hasNextPage endCursor }';

/** The answer: losses with their inflows, and everything that is said beside them. */
export const ANSWER = `query WhoLosesSupply(${ARGUMENTS}) {
  whoLosesSupply(${PASSED}) {
    id days
    snapshot { id recordedAt }
    total ${Q}
    losses(first: 100) {
      totalCount ${PAGE}
      nodes { ...loss }
    }
    unknowns(kinds: [NO_KNOWN_FLOW, BUYER_NOT_NAMED, BUYER_NOT_LOCATED, TONNAGE_NOT_STATED, INTAKE_NOT_KNOWN, PARTS_EXCEED_WHOLE], first: 100) { ...missing }
    unknownCounts { kind count }
    incomparable: unknowns(kinds: [BASIS_NOT_CONVERTIBLE, PERIOD_NOT_COMPARABLE], first: 100) { ...missing }
    assumptions(first: 100) { code message about { __typename id } } assumptionCounts { code count }
    agreements { id name kind statuses(first: 100) { nodes { id status date evidence { disputed } } } }
    measures { id name kind country { id name } statuses(first: 100) { nodes { id status date evidence { disputed } } } }
    stranded { holder { id name } material { id name } withheld ${Q} capacity ${Q} stranded ${Q} plants { id name } }
  }
}
fragment missing on Unknown { kind message about { __typename id ... on Supply { period } } }
${LOSS}`;

/** Further losses of the same answer. */
export const LOSSES = `query FurtherLosses(${ARGUMENTS}, $after: String) {
  whoLosesSupply(${PASSED}) {
    id snapshot { id }
    losses(first: 100, after: $after) { ${PAGE} nodes { ...loss } }
  }
}
${LOSS}`;

/** The losses of everybody, from which the picture takes the ways to those who were asked for. */
export const EVERYBODY = `query EverybodysLosses($scenario: ScenarioInput!, $at: AsOf) {
  whoLosesSupply(scenario: $scenario, at: $at) {
    snapshot { id }
    losses(first: 100) { nodes { party { id } contributions { tonnes ${Q} supply { ...flow } } } }
  }
}
${FLOW}`;

/** Who could supply instead. */
export const OFFSETS = `query HowCouldItBeOffset(${ARGUMENTS}, $first: Int!) {
  whoLosesSupply(${PASSED}) {
    snapshot { id }
    losses(first: 1) { totalCount }
    offsets {
      totals { material { id name } toCover ${Q} covered ${Q} uncovered ${Q} }
      losses(first: $first) {
        party { id name } material { id name } coverage toCover ${Q} covered ${Q} uncovered ${Q}
        offsets(first: 30) {
          supplier { id name } material { id name } reach state match tonnes ${Q} room { left ${Q} }
          rights { amount ${Q} fact { id } } reasons { code message about { id } }
          blockedBy { id name } sources { id }
        }
      }
    }
  }
}`;

const COMPARED = 'party { id name } material { id name }';
const BROUGHT = `tonnes ${Q} contributions { supply { id } }`;

/** One scenario under three rules, or two scenarios about the same losers. */
export const COMPARE = `query SideBySide(
  $scenarios: [ScenarioInput!]!, $rationings: [Rationing!], $buyersIn: [ID!], $includeControlled: Boolean, $at: AsOf, $after: String
) {
  compareScenarios(scenarios: $scenarios, rationings: $rationings, buyersIn: $buyersIn, includeControlled: $includeControlled, at: $at) {
    cases { scenario rationing disruption { total ${Q} } }
    rows(first: 30, after: $after) {
      totalCount ${PAGE}
      nodes { ${COMPARED} rankFlips losses { ${BROUGHT} } differences ${Q} }
    }
  }
  snapshot(at: $at) { id }
}`;

const alone = (name) => `${name}: whoLosesSupply(scenario: $${name}, buyersIn: $${name}In, includeControlled: $${name}Controlled, at: $at) {
    snapshot { id } total ${Q} losses(first: 100) { totalCount nodes { ${COMPARED} ${BROUGHT} } }
  }`;

/** Two questions about different losers, each answered by itself. */
export const TWO = `query TwoQuestions(
  $kept: ScenarioInput!, $keptIn: [ID!], $keptControlled: Boolean, $present: ScenarioInput!, $presentIn: [ID!], $presentControlled: Boolean, $at: AsOf
) {
  ${alone('kept')}
  ${alone('present')}
}`;
