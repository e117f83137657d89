// Sends a file of rows to `POST /loads`, as any other client does: GraphQL takes no files.
import { asCaller, held } from '../key.js';
import { texts } from './texts.js';

/** The types of rows, as the load format names them. */
export const KINDS = ['publisher', 'article', 'country', 'company', 'deposit', 'facility', 'material', 'agreement', 'measure', 'supply', 'production', 'intake', 'capacity',
  'reserve', 'share', 'ownership', 'operation', 'location', 'participation', 'agreementTerm', 'agreementStatus', 'measureStatus', 'measureTerm', 'scope', 'conversion', 'event', 'indicator', 'retraction'];

/** What a file is by its name: CSV or NDJSON, packed or not; of a CSV such as `supply.2024.csv` also the type of its rows. */
export function formOf(name) {
  const packed = name.toLowerCase().endsWith('.gz');
  const csv = /\.csv(\.gz)?$/i.test(name);
  const [first] = name.split(/[.\-_ ]/);
  return { csv, packed, kind: csv ? KINDS.find((kind) => kind.toLowerCase() === first.toLowerCase()) ?? null : null };
}

/**
 * Sends it; good rows land though others are refused. `moved` is told which part has been sent, from 0 to 1.
 * Ends with a report, or with trouble in words; never fails.
 */
export function post(file, kind, dryRun, moved) {
  const { csv, packed } = formOf(file.name);
  const query = new URLSearchParams({ dryRun: String(dryRun), onError: 'quarantine', file: file.name });
  return new Promise((resolve) => {
    // Not `fetch`, which does not tell how much has been sent.
    const request = new XMLHttpRequest();
    request.open('POST', `/loads?${query}`);
    request.setRequestHeader('Content-Type', csv ? `text/csv; kind=${kind}` : 'application/x-ndjson');
    if (packed) request.setRequestHeader('Content-Encoding', 'gzip');
    Object.entries(asCaller()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => moved(total ? loaded / total : 1);
    request.upload.onload = () => moved(1);
    request.onerror = () => resolve({ report: null, trouble: texts.loads.broken });
    request.onload = () => resolve(outcome(request));
    request.send(file);
  });
}

function outcome({ status, responseText }) {
  let answer = {};
  try {
    answer = JSON.parse(responseText);
  } catch {
    // Told by its status.
  }
  if (answer.counts) return { report: answer, trouble: null };
  if (status === 401) return { report: null, trouble: held() ? texts.key.wrong : texts.key.needs('loader') };
  if (status === 403) return { report: null, trouble: texts.key.lacks('loader') };
  return { report: null, trouble: [answer.message ?? `HTTP ${status}`, answer.how].filter(Boolean).join(': ') };
}
