import { existsSync, globSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import sirv from 'sirv';
import { LOOPBACK_ADDRESSES } from '../setup/port.mjs';
import { headersFor, parseHeaders } from './headers.ts';

/** What to serve, and where. */
export interface SiteServerOptions {
  /** The folder that the build wrote. It is read once, at the start. */
  dir: string;
  /** The path under which the site was built, with a slash at both ends. */
  base: string;
  /** 0 takes any free port. */
  port: number;
}

/** A site being served on this machine. */
export interface SiteServer {
  /** The first page's address, base included: `http://localhost:4321/`. */
  url: string;
  /** Ends the server and every open connection. */
  close: () => Promise<void>;
}

/** Read by hosts, never published by them. */
const HOST_FILES = new Set(['/_headers', '/_redirects']);

/**
 * Takes the base off a path.
 *
 * @returns The rest, beginning with a slash, or null when the path is outside the base.
 */
export function pathInSite(path: string, base: string): string | null {
  return path.startsWith(base) ? `/${path.slice(base.length)}` : null;
}

/** The folders that a page stands in, the first page's left out, without the slash at the end: `/race`. */
function pageFolders(dir: string): Set<string> {
  const folders = globSync('**/index.html', { cwd: dir }).map((page) => dirname(page));
  return new Set(
    folders.filter((folder) => folder !== '.').map((folder) => `/${folder.replaceAll('\\', '/')}`),
  );
}

/** Answers requests the way a static host does: pages, headers, a slash at a folder's end, the 404 page. */
function siteHandler(dir: string, base: string) {
  const headersFile = join(dir, '_headers');
  const rules = existsSync(headersFile) ? parseHeaders(readFileSync(headersFile, 'utf8')) : [];
  const missPage = join(dir, '404.html');
  const miss = existsSync(missPage) ? readFileSync(missPage) : 'Not found';
  const folders = pageFolders(dir);
  const files = sirv(dir, { etag: true });

  return (request: IncomingMessage, response: ServerResponse): void => {
    const target = request.url ?? '/';
    const question = target.indexOf('?');
    const path = question === -1 ? target : target.slice(0, question);
    const query = question === -1 ? '' : target.slice(question);
    const inSite = pathInSite(path, base);

    // Revalidated every time, or the browser would guess how long a page of the last build is good.
    response.setHeader('Cache-Control', 'no-cache');
    for (const [name, value] of headersFor(rules, inSite ?? path)) response.setHeader(name, value);

    const answerMiss = () => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html;charset=utf-8');
      response.end(request.method === 'HEAD' ? undefined : miss);
    };
    const redirect = (location: string) => {
      response.writeHead(301, { Location: location }).end();
    };

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (`${path}/` === base) {
      redirect(base + query);
    } else if (inSite === null || HOST_FILES.has(inSite)) {
      answerMiss();
    } else if (folders.has(inSite)) {
      redirect(`${base}${inSite.slice(1)}/${query}`);
    } else {
      request.url = inSite + query;
      files(request, response, answerMiss);
    }
  };
}

/** Starts listening, or rejects with the system's error. */
function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

/**
 * Serves a built site on this machine alone, with the headers of its `_headers` file.
 *
 * @throws Error of the system when the port is taken (`code` is `EADDRINUSE`), or one that names a
 * bad line of `_headers`.
 */
export async function serveSite({ dir, base, port }: SiteServerOptions): Promise<SiteServer> {
  if (!existsSync(join(dir, 'index.html'))) throw new Error(`${dir} holds no built site.`);
  const handler = siteHandler(dir, base);
  const servers: Server[] = [];
  let actualPort = port;
  const closeAll = async () => {
    await Promise.all(servers.map(close));
  };
  try {
    for (const host of LOOPBACK_ADDRESSES) {
      const server = createServer(handler);
      try {
        await listen(server, actualPort, host);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        // A machine without IPv6 is served on IPv4 alone.
        if (servers.length > 0 && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue;
        throw error;
      }
      servers.push(server);
      actualPort = (server.address() as AddressInfo).port;
    }
  } catch (error) {
    await closeAll();
    throw error;
  }
  return { url: `http://localhost:${String(actualPort)}${base}`, close: closeAll };
}
