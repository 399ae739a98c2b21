import assert from 'node:assert/strict';
import { pageHtml } from '../../../../src/ui/webview/pageHtml';

const parts = {
  name: 'details',
  title: 'A <b>title</b>',
  language: 'en',
  script: 'https://host/dist/details.js',
  style: 'https://host/dist/details.css',
  source: 'https://*.host',
  nonce: 'bm9uY2U=',
  texts: { copy: 'Copy "it" <now>' },
};

describe('the document of a webview', () => {
  const html = pageHtml(parts);

  it('allows its own script and style sheet and nothing else', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    assert.equal(
      policy,
      "default-src 'none'; style-src https://*.host; script-src 'nonce-bm9uY2U='; base-uri 'none'; form-action 'none'",
    );
    assert.doesNotMatch(html, /unsafe|<style|style=| on\w+=/);
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.match(html, /<script nonce="bm9uY2U=" src="https:\/\/host\/dist\/details\.js"><\/script>/);
  });

  it('carries its texts and title as text', () => {
    assert.ok(html.includes('<title>A &lt;b&gt;title&lt;/b&gt;</title>'));
    assert.ok(html.includes('data-texts="{&quot;copy&quot;:&quot;Copy \\&quot;it\\&quot; &lt;now&gt;&quot;}"'));
  });
});
