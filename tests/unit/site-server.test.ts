import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type SiteServer } from '../../tools/serve/site-server.ts';
import { portProblem } from '../../tools/setup/port.mjs';

/** Asks without following redirects, and reads the whole answer. */
async function get(address: string, init: RequestInit = {}) {
  const response = await fetch(address, { redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('the site server', () => {
  let dir: string;
  let server: SiteServer;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'overhead-site-'));
    mkdirSync(join(dir, 'race'));
    mkdirSync(join(dir, '_astro'));
    writeFileSync(join(dir, 'index.html'), 'first page');
    writeFileSync(join(dir, 'race/index.html'), 'race page');
    writeFileSync(join(dir, '404.html'), 'nothing here');
    writeFileSync(join(dir, '_astro/a.js'), 'export {}');
    writeFileSync(
      join(dir, '_headers'),
      '/*\n  X-Every: yes\n/_astro/*\n  Cache-Control: immutable',
    );
    server = await serveSite({ dir, base: '/some/base/', port: 0 });
  });

  afterAll(async () => {
    await server.close();
    rmSync(dir, { recursive: true });
  });

  it('serves pages under the base path, with the headers of _headers', async () => {
    const first = await get(server.url);
    expect([first.status, first.text]).toEqual([200, 'first page']);
    expect(first.headers.get('x-every')).toBe('yes');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(first.headers.get('content-type')).toMatch(/^text\/html/);
    expect((await get(`${server.url}race/?a=b`)).text).toBe('race page');
    const script = await get(`${server.url}_astro/a.js`);
    expect(script.headers.get('cache-control')).toBe('immutable');
    expect(script.headers.get('content-type')).toMatch(/javascript/);
  });

  it('sends an address without the slash at its end to the one with it', async () => {
    expect((await get(`${server.url}race?a=b`)).headers.get('location')).toBe(
      '/some/base/race/?a=b',
    );
    const { origin } = new URL(server.url);
    expect((await get(`${origin}/some/base`)).headers.get('location')).toBe('/some/base/');
  });

  it.each(['missing/', '_headers', '../index.html', '%2e%2e/index.html', '%', '/race'])(
    'answers a miss with the 404 page: %s',
    async (path) => {
      const answer = await get(`${server.url}${path}`);
      expect([answer.status, answer.text]).toEqual([404, 'nothing here']);
    },
  );

  it('answers a path outside the base with the 404 page', async () => {
    expect((await get(`${new URL(server.url).origin}/race/`)).status).toBe(404);
  });

  it('only reads', async () => {
    expect((await get(server.url, { method: 'POST' })).status).toBe(405);
  });

  it('says when its port is taken, and frees it when it closes', async () => {
    const taken = Number(new URL(server.url).port);
    expect(await portProblem(taken)).toBe('EADDRINUSE');
    await expect(serveSite({ dir, base: '/', port: taken })).rejects.toThrow('EADDRINUSE');

    const other = await serveSite({ dir, base: '/', port: 0 });
    await other.close();
    expect(await portProblem(Number(new URL(other.url).port))).toBeNull();
  });

  it('refuses a folder that holds no built site', async () => {
    const nothing = join(dir, '_astro');
    await expect(serveSite({ dir: nothing, base: '/', port: 0 })).rejects.toThrow('no built site');
  });
});
