// A claim by the fields of the load format, as a reviewer may change them.
const FIGURES = { capacity: 'tonnesPerYear', share: 'percentage', ownership: 'percentage', agreementTerm: 'value', measureTerm: 'value', indicator: 'value', conversion: 'yield', event: 'size' };

/** The field that holds the figure of a kind of fact. */
export const figureField = (kind) => FIGURES[kind] ?? 'tonnes';

/** What a proposal says beside its figure; the class of a status is left out, since it follows from the status. */
export const fieldsOf = ({ key, claim }) => [...claim.value.stated, ...key].filter(({ field }) => field !== 'statusClass');

/** Fields and values of a proposal as text, the figure first. */
export function valuesOf(proposal) {
  const { quantity, qualifier } = proposal.claim.value;
  const figure = quantity ? quantity.best ?? quantity.high ?? quantity.low : null;
  const rows = figure === null ? [] : [[figureField(proposal.kind), String(figure)], ['qualifier', qualifier ?? '']];
  const further = fieldsOf(proposal).map(({ field, values }) => [field, values.join('; ')]);
  return [...new Map([...rows, ...further])];
}
