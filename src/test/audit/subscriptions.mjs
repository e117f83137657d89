// Subscribes to a running service with the client of graphql-ws, and tells what it hears until a load has changed both
// what it watches. node subscriptions.mjs ws://127.0.0.1:8080/graphql
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const client = createClient({ url: process.argv[2], webSocketImpl: WebSocket, retryAttempts: 0 });
const once = (query) =>
  new Promise((done, failed) => {
    let answer;
    client.subscribe({ query }, { next: (value) => (answer = value), error: failed, complete: () => done(answer) });
  });
const scenario = `subscription {
  scenarioChanged(
    scenario: {shocks: [{supplier: "company:irel", destinations: ["country:JP"]}]}
    buyersIn: ["country:JP"]
  ) { losses { totalCount } }
}`;

const { data } = await once('{ company(id: "company:irel") { name } }');
console.log(`query: ${data.company.name}`);
await once('{ shoeSize }').catch((errors) => console.log(`refused: ${errors[0].extensions.code}`));

const answers = client.iterate({ query: scenario });
const told = async () => (await answers.next()).value.data.scenarioChanged.losses.totalCount;
console.log(`scenario: ${await told()} losses`);
const loads = client.iterate({ query: 'subscription { graphChanged { loadCount } }' });
const landed = loads.next();
console.log(`scenario: ${await told()} losses`);
console.log(`graph: ${(await landed).value.data.graphChanged.loadCount} load`);
await answers.return();
await loads.return();
await client.dispose();
