// Import directions of ARCHITECTURE.md. Run by test/unit/house/imports.test.ts.
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: [from, ...allowed] },
});

module.exports = {
  forbidden: [
    only('base-imports-nothing', '^src/base/', []),
    only('reference-is-data', '^src/reference/', ['^src/base/']),
    only('language-is-pure', '^src/language/', ['^src/(base|reference)/']),
    only('project-feeds-the-language', '^src/project/', ['^src/(base|language)/']),
    only('api-is-contract', '^src/brokers/api/', ['^src/base/']),
    only('protocol-is-plain', '^src/protocol/', ['^src/base/']),
    only('server-is-thin', '^src/server/', ['^src/(base|language|project|protocol|reference)/']),
    only('cli-is-thin', '^src/cli/', ['^src/(base|language|project|reference)/']),
    only('ui-sees-contracts', '^src/ui/', ['^src/(base|language|protocol|reference)/', '^src/brokers/api/']),
    only('webview-is-browser', '^src/webview/', ['^src/(base|protocol)/']),
    {
      name: 'brokers-are-islands',
      severity: 'error',
      from: { path: '^src/brokers/(?!api/)([^/]+)/' },
      to: {
        path: '^src/',
        pathNot: ['^src/brokers/$1/', '^src/brokers/api/', '^src/base/', '^src/reference/'],
      },
    },
    {
      name: 'vscode-only-in-ui',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(ui/|extension\\.ts$)' },
      to: { path: '(^|/)vscode(/|$)' },
    },
    {
      name: 'language-has-no-node',
      severity: 'error',
      from: { path: '^src/(base|reference|language)/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
