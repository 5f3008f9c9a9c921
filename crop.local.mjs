import { chromium } from '@playwright/test';
const [,, url, out, y='0', h='1400', width='1280', theme='light'] = process.argv;
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox']});
const p = await b.newPage({viewport:{width:+width,height:900}, colorScheme: theme});
await p.goto(url, {waitUntil:'networkidle'});
const full = await p.evaluate(()=>document.documentElement.scrollHeight);
await p.screenshot({path: out, fullPage: true, clip: {x:0,y:+y,width:+width,height:Math.min(+h, full-y)}});
console.log(full);
await b.close();
