import { chromium } from '@playwright/test';
const [,, url, out, width='1280', theme='light', ...rest] = process.argv;
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--enable-unsafe-webgpu','--use-webgpu-adapter=swiftshader','--disable-background-networking']});
const p = await b.newPage({viewport:{width:+width,height:900}, colorScheme: theme});
p.on('console', m => { if (m.type()==='error') console.log('console', m.text()); });
p.on('pageerror', e => console.log('pageerror', e.message));
await p.goto(url, {waitUntil:'networkidle'});
for (const r of rest) {
  if (r.startsWith('click=')) await p.getByRole('button',{name:r.slice(6), exact:true}).first().click();
  if (r.startsWith('wait=')) await p.waitForTimeout(+r.slice(5));
  if (r === 'done') await p.waitForFunction(() => !['idle','preparing','measuring'].includes(document.querySelector('[data-runner]').dataset.state), null, {timeout: 180000});
  if (r === 'open') await p.evaluate(()=>document.querySelectorAll('details').forEach(d=>d.open=true));
  if (r.startsWith('sel=')) globalThis.sel = r.slice(4);
}
if (globalThis.sel) await p.locator(globalThis.sel).first().screenshot({path: out}); else await p.screenshot({path: out, fullPage: true});
await b.close();
