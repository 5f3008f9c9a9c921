import type { Page } from '@playwright/test';

/** Makes files called `slow.json` wait, when they are read, until `readSlowFiles`. Before the page is opened. */
export async function withSlowFiles(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const released = new Promise((resolve) => {
      addEventListener('read-slow-files', resolve, { once: true });
    });
    Blob.prototype.text = async function () {
      if (this instanceof File && this.name === 'slow.json') await released;
      return new Response(this).text();
    };
  });
}

/** Lets them be read, and resolves when what the page does with them is done. */
export async function readSlowFiles(page: Page): Promise<void> {
  await page.evaluate(async () => {
    dispatchEvent(new Event('read-slow-files'));
    // The text of a file as large is read after theirs, and a task comes after all that follows from it.
    await new File(['x'.repeat(1_000_000)], 'slow.json').text();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
