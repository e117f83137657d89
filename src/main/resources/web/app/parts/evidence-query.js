// What the page asks of quantities and of evidence.

/** All figures of a quantity. */
export const Q = '{ low best high unit basis }';

/** What is shown of a flow wherever it is met. */
export const FLOW = `fragment flow on Supply {
  id period basis status qualifier tonnes ${Q}
  supplier { __typename id name } buyer { __typename id name } material { id name } evidence { origins disputed }
}`;

/** What is shown of a claim. */
export const CLAIM = `{
  id stance worded assertedBy locator quote note method review recordedAt retractedAt
  value { quantity ${Q} qualifier stated { field values } }
  article { id title url publishedOn kind publisher { id name } }
  copiedFrom { id } computedFrom { id }
}`;

/** What makes the line of a fact. Names differ where the schema's fields of one name differ in kind. */
export const LINE = `fragment line on Node {
  __typename id
  ... on Entity { name }
  ... on Supply { supplier { id name } buyer { id name } material { id name } supplied: tonnes ${Q} period status under: agreement { id name } }
  ... on Production { party { id name } site: asset { id name } material { id name } produced: tonnes ${Q} period }
  ... on Intake { party { id name } material { id name } taken: tonnes ${Q} period }
  ... on Capacity { facility { id name } material { id name } side state tonnesPerYear ${Q} from to }
  ... on Reserve { of { id ... on Entity { name } } material { id name } category held: tonnes ${Q} reservedOn: date }
  ... on Ownership { owner { id name } asset { id ... on Entity { name } } stake: percentage ${Q} ownedFrom: from ownedTo: to }
  ... on Share { parties { id name } material { id name } stage percentage ${Q} measureOf period }
  ... on Participation { party { id name } agreement { id name } role }
  ... on AgreementTerm { agreement { id name } term termMaterial: material { id name } value ${Q} text }
  ... on AgreementStatus { agreement { id name } standing: status date text }
  ... on MeasureTerm { measure { id name } term termMaterial: material { id name } value ${Q} text }
  ... on MeasureStatus { measure { id name } standing: status date text }
  ... on Scope { measure { id name } scopeMaterial: material { id name } scopeParty: party { id name } destination { id name } }
  ... on Conversion { input { id name } output { id name } yield ${Q} }
  ... on Event { subject { id name } eventKind: kind eventDate: date what size ${Q} }
  ... on Operation { operator { id name } run: asset { id name } }
  ... on Location { entity { id name } country { id name } }
}`;

/** Facts and entities with all claims about them. */
export const EVIDENCE = `query Evidence($ids: [ID!]!, $at: AsOf) {
  nodes(ids: $ids, at: $at) {
    ...line
    ... on Entity { described: evidence { ...all } }
    ... on Fact { evidence { ...all } }
  }
}
fragment all on Evidence {
  origins disputed denied
  preferred { why claim { id } }
  rivals { field values }
  claims ${CLAIM}
  setAside { claim { id } reason }
}
${LINE}`;
