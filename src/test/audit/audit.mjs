// Asks a running service what GraphQL over HTTP asks of it, and names the audits that fail.
// node audit.mjs http://127.0.0.1:8080/graphql
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.argv[2] });
const failed = results.filter((result) => result.status !== 'ok');
failed.forEach(({ id, name, reason }) => console.log(`${id} ${name}: ${reason}`));
console.log(`${results.length - failed.length} of ${results.length} audits passed`);
process.exitCode = failed.length === 0 ? 0 : 1;
