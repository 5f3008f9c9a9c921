import { describe, expect, it } from 'vitest';
import { html } from '../../src/components/runner/html.ts';

describe('the html template', () => {
  it('escapes every value, so that no report can bring its own HTML', () => {
    const gpu = `<img src=x onerror="alert('1')"> & co`;
    expect(html`<p title="${gpu}">${gpu}</p>`.text).toBe(
      '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co">' +
        '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co</p>',
    );
  });

  it('puts its own HTML into other HTML as it is', () => {
    expect(html`<p>${html`<b>${'<'}</b>`}</p>`.text).toBe('<p><b>&lt;</b></p>');
  });

  it('writes numbers, joins lists, and leaves nothing for null and false', () => {
    expect(html`${0}${null}${false}${['a', html`<br />`, ['<']]}`.text).toBe('0a<br />&lt;');
  });

  it('does not take an object that looks like its HTML for it', () => {
    const forged = JSON.parse('["<script>"]') as string[];
    expect(html`${forged}`.text).toBe('&lt;script&gt;');
  });
});
