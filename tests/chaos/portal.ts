// The portal's part of a chaos run, in a process that can be killed: what a browser sends is submitted by the product's own
// use case, as the portal's action does it. Arguments: port, id of the officer.
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { actingAs } from "@/lib/access/acting-as";
import { submitDeclaration } from "@/lib/declarations/submit-declaration";
import { env } from "@/lib/env";
import { assertStamp } from "@/lib/stamp";

const [port, userId = ""] = process.argv.slice(2);
await assertStamp(env().DATABASE_URL, env().RSZ_ENVIRONMENT);
const officer = await actingAs(userId);

createServer(async (call, response) => {
  try {
    if (call.method === "GET") return void response.end();
    const submitted = await submitDeclaration(officer, JSON.parse(await text(call)));
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(submitted));
  } catch (error) {
    console.error(error instanceof Error ? error.message.split("\n").at(-1) : error);
    response.writeHead(500).end();
  }
}).listen(Number(port), "127.0.0.1");
