// esbuild puts style sheets that a page's script imports into a file of their own, dist/webview/<page>.css.
declare module '*.css';
