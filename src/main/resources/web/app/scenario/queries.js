// The documents of the scenario view. GraphiQL gets the very same.
import { FLOW, Q } from '../parts/evidence-query.js';

const ARGUMENTS = '$scenario: ScenarioInput!, $buyersIn: [ID!], $includeControlled: Boolean, $at: AsOf';
const PASSED = 'scenario: $scenario, buyersIn: $buyersIn, includeControlled: $includeControlled, at: $at';

/** The answer: losses with their inflows, and everything that is said beside them. */
export const ANSWER = `query WhoLosesSupply(${ARGUMENTS}) {
  whoLosesSupply(${PASSED}) {
    id days
    snapshot { id recordedAt }
    total ${Q}
    losses(first: 100) {
      totalCount
      nodes {
        party { __typename id name } material { id name } tonnes ${Q}
        relation receivedShare shareOfKnownSupply shareOfIntake tier direct
        contributions { tonnes ${Q} causes { kind share party { id name } material { id name } } supply { ...flow } }
      }
    }
    unknowns(kinds: [NO_KNOWN_FLOW, BUYER_NOT_NAMED, BUYER_NOT_LOCATED, TONNAGE_NOT_STATED, INTAKE_NOT_KNOWN, PARTS_EXCEED_WHOLE], first: 100) { ...missing }
    unknownCounts { kind count }
    incomparable: unknowns(kinds: [BASIS_NOT_CONVERTIBLE, PERIOD_NOT_COMPARABLE], first: 100) { ...missing }
    assumptions(first: 100) { code message about { __typename id } } assumptionCounts { code count }
    agreements { id name kind statuses(first: 10) { nodes { id status date evidence { disputed } } } }
    measures { id name kind country { id name } statuses(first: 10) { nodes { id status date evidence { disputed } } } }
    stranded { holder { id name } material { id name } withheld ${Q} capacity ${Q} stranded ${Q} plants { id name } }
  }
}
fragment missing on Unknown { kind message about { __typename id ... on Supply { period } } }
${FLOW}`;

/** The losses of everybody, from which the picture takes the ways to those who were asked for. */
export const EVERYBODY = `query EverybodysLosses($scenario: ScenarioInput!, $at: AsOf) {
  whoLosesSupply(scenario: $scenario, at: $at) {
    losses(first: 100) { nodes { party { id } contributions { tonnes ${Q} supply { ...flow } } } }
  }
}
${FLOW}`;

/** Who could supply instead. */
export const OFFSETS = `query HowCouldItBeOffset(${ARGUMENTS}) {
  whoLosesSupply(${PASSED}) {
    offsets {
      totals { material { id name } toCover ${Q} covered ${Q} uncovered ${Q} }
      losses(first: 10) {
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

/** One scenario under three rules, or two scenarios. */
export const COMPARE = `query SideBySide($scenarios: [ScenarioInput!]!, $rationings: [Rationing!], $buyersIn: [ID!], $at: AsOf) {
  compareScenarios(scenarios: $scenarios, rationings: $rationings, buyersIn: $buyersIn, at: $at) {
    cases { scenario rationing disruption { total ${Q} } }
    rows(first: 30) {
      totalCount
      nodes {
        party { id name } material { id name } rankFlips ranks
        losses { tonnes ${Q} contributions { supply { id } } }
        differences ${Q}
      }
    }
  }
}`;
