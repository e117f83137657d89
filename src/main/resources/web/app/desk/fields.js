// A claim by the fields of the load format, as a reviewer may change them.
const FIGURES = { capacity: 'tonnesPerYear', share: 'percentage', ownership: 'percentage', agreementTerm: 'value', measureTerm: 'value', indicator: 'value', conversion: 'yield', event: 'size' };

/** The field that holds the figure of a kind of fact. */
export const figureField = (kind) => FIGURES[kind] ?? 'tonnes';

/** Fields and values of a proposal as text, the figure first; its class of status follows from the status. */
export function valuesOf({ kind, key, claim }) {
  const { quantity, qualifier, stated } = claim.value;
  const figure = quantity ? quantity.best ?? quantity.high ?? quantity.low : null;
  const rows = figure === null ? [] : [[figureField(kind), String(figure)], ['qualifier', qualifier ?? '']];
  const further = [...stated, ...key].filter(({ field }) => field !== 'statusClass').map(({ field, values }) => [field, values.join('; ')]);
  return [...new Map([...rows, ...further])];
}
