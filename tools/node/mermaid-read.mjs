// Reads Mermaid texts with Mermaid itself: a JSON list of texts on standard input, a JSON list of what each says on
// standard output, as {boxes: [label], arrows: [[start, end, label]]} or {error}.
import { JSDOM } from "jsdom";

globalThis.window = new JSDOM("").window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");

// Mermaid hides number codes from its parser like this, and shows the character in the end.
const shown = (text) =>
  (text ?? "").replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)));

async function read(text) {
  try {
    await mermaid.parse(text);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    if (!db.getVertices) return { boxes: [], arrows: [] }; // a chart: it can be read, and has none of them
    const boxes = new Map([...db.getVertices()].map(([id, box]) => [id, shown(box.text)]));
    const arrows = db.getEdges().map((edge) => [boxes.get(edge.start), boxes.get(edge.end), shown(edge.text)]);
    return { boxes: [...boxes.values()], arrows };
  } catch (error) {
    return { error: String(error) };
  }
}

let input = "";
for await (const chunk of process.stdin) input += chunk;
const found = [];
for (const text of JSON.parse(input)) found.push(await read(text));
process.stdout.write(JSON.stringify(found));
