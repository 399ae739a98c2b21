import { pageAttribute, textsAttribute } from '../../protocol/page';

/** What a page of a webview is made of. Addresses are those that `Webview.asWebviewUri` gives. */
export interface PageParts {
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly script: string;
  readonly style: string;
  /** `Webview.cspSource`. */
  readonly source: string;
  readonly nonce: string;
  /** Translated texts, which the page has no other way to. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * The document of a webview: its own script and style sheet and nothing else. Nothing inline runs, nothing is fetched,
 * no form is sent anywhere.
 */
export function pageHtml({ name, title, language, script, style, source, nonce, texts }: PageParts): string {
  const policy = [
    `default-src 'none'`,
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${escape(style)}">
</head>
<body ${pageAttribute}="${escape(name)}" ${textsAttribute}="${escape(JSON.stringify(texts))}">
<div id="root"></div>
<script nonce="${escape(nonce)}" src="${escape(script)}"></script>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
