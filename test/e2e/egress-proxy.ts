import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy for everything but the app's own address: it lets nothing through and remembers who tried to leave. */
export interface EgressProxy {
  readonly port: number;
  readonly attempts: readonly string[];
  close(): Promise<void>;
}

export async function egressProxy(): Promise<EgressProxy> {
  const attempts: string[] = [];
  const server = createServer((request, response) => {
    attempts.push(`${request.method} ${request.url}`);
    response.writeHead(403).end();
  });
  server.on("connect", (request, socket) => {
    attempts.push(`CONNECT ${request.url}`);
    // Whoever is refused may hang up first.
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    attempts,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
