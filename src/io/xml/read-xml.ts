import { SaxesParser } from "saxes";
import { decodeText } from "../decode-text.ts";

/** Elements within elements, the outermost counted. */
export const deepestXml = 64;

export type XmlAttributes = Readonly<Record<string, string>>;

/** What is done with a document as it is read. Names come without their namespace prefix. */
export interface XmlHandlers {
  /** @param line physical line on which the opening tag ends, from 1 */
  readonly open: (name: string, attributes: XmlAttributes, line: number) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** Told about every megabyte. @param share of the document that was read, 0 to 1 */
  readonly progress?: ((share: number) => void) | undefined;
}

/** Why a document was not read to its end. What was read until then is to be thrown away. */
export interface XmlProblem {
  readonly code: "unsafe-xml" | "damaged-file";
  readonly detail: string;
}

const pieceBytes = 65_536;
const piecesBetweenReports = 16;

/**
 * Reads an XML document from its beginning to its end.
 *
 * A document type is refused wherever it is declared, so that nothing but the five entities of XML itself is ever put in for
 * something else; so are documents nested deeper than 64 elements, and documents that are not well-formed.
 *
 * @returns null when the whole document was read. Cost: O(bytes).
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): XmlProblem | null {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const found: { problem: XmlProblem | null } = { problem: null };
  let depth = 0;
  const stop = (code: XmlProblem["code"], detail: string): void => {
    found.problem ??= { code, detail };
  };
  parser.on("doctype", () => stop("unsafe-xml", "DOCTYPE"));
  parser.on("error", (error) => stop("damaged-file", error.message.slice(0, 80)));
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > deepestXml) stop("damaged-file", `more than ${deepestXml} elements deep`);
    if (found.problem === null) handlers.open(localName(name), attributes, parser.line);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    if (found.problem === null) handlers.close(localName(name));
  });
  parser.on("text", (text) => {
    if (found.problem === null) handlers.text(text);
  });
  parser.on("cdata", (text) => {
    if (found.problem === null) handlers.text(text);
  });
  let pieces = 0;
  for (const piece of piecesOf(bytes)) {
    parser.write(piece);
    pieces += 1;
    if (pieces % piecesBetweenReports === 0) handlers.progress?.(Math.min(1, (pieces * pieceBytes) / bytes.length));
    // A document that goes wrong early is not read to its end.
    if (found.problem !== null) return found.problem;
  }
  parser.close();
  return found.problem;
}

/** @returns the value of the attribute of this name, whatever its prefix; undefined where there is none. Cost: O(attributes). */
export function attributeOf(attributes: XmlAttributes, name: string): string | undefined {
  const own = attributes[name];
  if (own !== undefined) return own;
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== `xmlns:${name}` && localName(key) === name) return value;
  }
  return undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The document as text, a piece at a time: a large sheet as one string would need twice its size. */
function* piecesOf(bytes: Uint8Array): Generator<string> {
  const head = decodeText(bytes.subarray(0, 1024));
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(head.text)?.[1];
  const decoder = decoderOf(head.encoding.startsWith("utf-16") ? head.encoding : (declared ?? "utf-8"));
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    yield decoder.decode(bytes.subarray(from, from + pieceBytes), { stream: true });
  }
  yield decoder.decode();
}

function decoderOf(label: string): TextDecoder {
  // What says UTF-16 in letters of one byte each is not.
  if (/^utf-?16$/i.test(label)) return new TextDecoder("utf-8");
  try {
    return new TextDecoder(label);
  } catch (error) {
    // A label that this engine does not know.
    if (error instanceof RangeError) return new TextDecoder("utf-8");
    throw error;
  }
}
